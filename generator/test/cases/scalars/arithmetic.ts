import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: v.n * 2 + 1,
    b: (v.n + 1) * 2,
    c: v.n - 1 - 1,
    d: v.n - (1 - v.n),
    e: v.n % 7,
    f: Math.max(v.n, 3),
    g: -v.n,
  }
}
