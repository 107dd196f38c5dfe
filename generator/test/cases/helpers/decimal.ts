import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const ratio = helper(({ values: v }: Context) => v.ratio ?? 0.5)

export default (context: Context) => {
  const v = context.values
  return { a: ratio(context), b: ratio(context) < 0.75 }
}
