import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({
  a: v.n === 5,
  b: v.n > 3 ? 'big' : 'small',
  c: v.s !== 'x',
  d: v.optmap ? 'set' : 'unset',
  e: v.n + 1,
})
