import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: v.map[v.s],
    b: v.map[v.s] ?? 'none',
    c: v.map['constructor'] ?? 'no',
    d: v.optmap?.[v.s] ?? 'none',
    e: v.ports?.[v.s]?.port ?? 1,
  }
}
