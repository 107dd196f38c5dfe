import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const own = helper(({ values: v }: Context) => v.hosts)

export default (context: Context) => {
  const v = context.values
  return { a: own(context), b: v.hosts }
}
