import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const g = (x: string) => {
    if (x === '') throw new Error('g')
    return x
  }
  return {
    a: [g(v.s), 'b'].length,
    // @ts-expect-error: always truthy
    // biome-ignore lint/correctness/noConstantCondition: what is in it must be computed all the same
    b: { x: g(v.s) } ? 1 : 2,
    c: [g(v.s)].includes('b'),
  }
}
