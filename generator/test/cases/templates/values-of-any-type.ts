import { entries, tpl } from 'chartwright'
import type { Context } from '../values.ts'

export default (context: Context) => ({
  each: entries(context.values.free ?? {}).map(([name, value]) => ({ name, value: tpl(value, context) })),
  argument: tpl(context.values.args, context),
  tag: tpl(context.values.tag, context),
})
