import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const more = helper(({ values: v }: Context) => ({ x: 'y', n: v.n }))

export default (context: Context) => {
  const v = context.values
  return { m: { z: 'z', ...more(context), q: v.s } }
}
