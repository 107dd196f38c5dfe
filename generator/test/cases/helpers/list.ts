import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const all = helper(({ values: v }: Context) => ['a', ...v.hosts, ...(v.on ? [v.s] : [])])

export default (context: Context) => {
  const v = context.values
  return { a: all(context), b: { c: all(context) } }
}
