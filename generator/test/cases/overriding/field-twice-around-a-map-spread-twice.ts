import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: {
      // @ts-expect-error: overwritten by what follows
      x: v.opt,
      ...v.map,
      ...{ x: v.s, ...v.map },
      ...v.optmap,
    },
    b: { ...v.map, x: 1, ...v.map, ...v.optmap, z: v.opt },
  }
}
