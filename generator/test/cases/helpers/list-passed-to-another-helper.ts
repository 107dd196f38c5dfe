import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const all = helper(({ values: v }: Context) => ['a', ...v.hosts, ...(v.on ? [v.s] : [])])
const joined = helper((_: Context, of: readonly string[]) => of.join('-'))

export default (context: Context) => {
  const v = context.values
  return { a: joined(context, all(context)), b: joined(context, v.hosts) }
}
