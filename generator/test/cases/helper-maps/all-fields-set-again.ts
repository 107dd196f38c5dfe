import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const more = helper(({ values: v }: Context) => ({ x: 'y', a: v.s }))

export default (context: Context) => {
  const v = context.values
  return { m: { ...v.optmap, ...more(context), x: v.kind, a: v.kind } }
}
