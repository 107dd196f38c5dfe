import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const more = helper(({ values: v }: Context) => ({ x: 'y', ...(v.opt && { a: v.opt }) }))

export default (context: Context) => {
  const v = context.values
  return {
    m: {
      ...v.optmap,
      // @ts-expect-error: overwritten by what follows
      x: 'first',
      ...more(context),
      ...v.map,
      b: 'last',
    },
  }
}
