import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const f = (x: string) => {
    const unused = g(x)
    return 5
  }
  const g = (x: string) => {
    if (x === '') throw new Error('g')
    return x
  }
  return { a: f(v.s) }
}
