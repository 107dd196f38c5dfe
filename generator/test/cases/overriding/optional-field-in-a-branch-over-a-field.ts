import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: {
      // @ts-expect-error: overwritten by what follows
      k: 1,
      ...(v.on ? { k: v.opt, l: 2 } : { l: v.opt }),
      ...v.map,
    },
    b: {
      // @ts-expect-error: overwritten by what follows
      k: 1,
      l: 1,
      ...(v.on ? { k: v.opt } : { l: v.hosts }),
    },
  }
}
