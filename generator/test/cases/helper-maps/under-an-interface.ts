import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const more = helper(({ values: v }: Context) => ({ x: 'y', host: 'h', cpu: v.opt }))

export default (context: Context) => {
  const v = context.values
  return { m: { a: { ...more(context), ...v.ext }, b: { ...more(context), ...v.limits } } }
}
