import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    labels: {
      ...v.optmap,
      // @ts-expect-error: overwritten by what follows
      b: v.s,
      ...v.map,
      ...{ b: v.kind, k: 'known' },
    },
  }
}
