import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const more = helper(({ values: v }: Context) => ({ x: 'y', a: v.s, ...(v.opt && { o: v.opt }) }))

export default (context: Context) => {
  const v = context.values
  return {
    over: { ...v.map, ...more(context) },
    between: { ...v.map, ...more(context), z: v.kind },
    under: { ...more(context), ...v.map },
    underTwo: { ...more(context), ...v.map, ...v.optmap },
    again: more(context),
  }
}
