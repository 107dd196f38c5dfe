import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const g = (x: string) => {
    if (x === '') throw new Error('g')
    return x
  }
  for (const x of ['a', 'b']) {
    const u = g(v.s)
  }
  return { a: 1 }
}
