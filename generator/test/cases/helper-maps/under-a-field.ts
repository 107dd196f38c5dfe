import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const more = helper(({ values: v }: Context) => ({ x: 'y', a: v.opt }))

export default (context: Context) => {
  const v = context.values
  return { m: { ...more(context), a: 'z' } }
}
