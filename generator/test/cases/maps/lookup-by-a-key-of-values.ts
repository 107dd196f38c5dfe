import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: v.map[v.kind],
    b: v.map[v.kind] ?? 'none',
    c: v.ports?.[v.kind]?.port ?? 1,
    d: { A: 1, B: 2, C: 3 }[v.kind],
  }
}
