import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const about = helper((context: Context, more: Record<string, string>) => ({ name: context.values.s, more }))

export default (context: Context) => ({ a: about(context, { a: context.values.s }), b: about(context, {}) })
