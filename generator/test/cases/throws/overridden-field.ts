import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const g = (x: string) => {
    if (x === '') throw new Error('g')
    return x
  }
  return {
    a: g(v.s).length > 0 ? 'k' : 'k',
    ...{
      // @ts-expect-error: overwritten by what follows
      b: g(v.s),
      ...{ b: 2 },
    },
  }
}
