import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({
  a: ['x', 'y'].some((x) => v.s === x),
  f: ['x', 'y'].find((x) => v.s === x) ?? 'none',
  i: ['x', 'y'].includes(v.s),
})
