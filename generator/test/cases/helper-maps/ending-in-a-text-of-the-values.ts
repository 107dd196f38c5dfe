import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const about = helper(({ values: v }: Context) => ({ kind: v.kind, texts: { a: v.s, ...v.map } }))
const more = helper((context: Context) => ({ first: 1, ...about(context) }))

export default (context: Context) => ({
  inPlace: about(context),
  among: { ...about(context), last: true },
  read: about(context).texts,
  within: [{ ...context.values.optmap, ...more(context) }],
  last: more(context),
})
