import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const g = (x: string) => {
    if (x === '') throw new Error('g')
  }
  g(v.s)
  return { a: 1 }
}
