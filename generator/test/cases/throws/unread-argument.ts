import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const g = (x: string) => {
    if (x === '') throw new Error('g')
    return x
  }
  const h = (y: string) => 'fixed'
  return { a: h(g(v.s)) }
}
