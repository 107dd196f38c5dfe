import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const g = (x: string) => {
    if (x === '') throw new Error('g')
    return x
  }
  return {
    a: v.hosts.map((h) => {
      const z = g(h)
      return h
    }),
  }
}
