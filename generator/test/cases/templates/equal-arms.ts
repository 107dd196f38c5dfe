import { tpl } from 'chartwright'
import type { Context } from '../values.ts'

export default (context: Context) => {
  const { args, on, map } = context.values
  return {
    some: Array.isArray(args) ? tpl(args, context) : tpl(args ?? {}, context),
    given: args && (Array.isArray(args) ? tpl(args, context) : tpl(args, context)),
    same: on ? tpl(map, context) : tpl(map, context),
    whole: Array.isArray(args) ? args : (args ?? {}),
    items: [Array.isArray(args) ? args : (args ?? {})],
  }
}
