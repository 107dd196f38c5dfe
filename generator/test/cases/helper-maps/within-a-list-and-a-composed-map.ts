import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const more = helper(({ values: v }: Context) => ({ own: v.s, ...(v.tls && { a: v.kind }) }))

export default (context: Context) => {
  const v = context.values
  return { ...v.map, ...v.optmap, k: [more(context), { [v.s]: more(context) }], l: { a: more(context) } }
}
