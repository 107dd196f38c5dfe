import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const g = (x: string) => {
    if (x === '') throw new Error('g')
    return x
  }
  const m = { ['k']: g(v.s), l: 1 }
  const { k, ...rest } = m
  return { rest, q: m.l, w: typeof g(v.s) === 'string' }
}
