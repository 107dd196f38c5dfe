import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const { named } = v
  return { a: named?.[v.kind] ?? 'none', b: named ? named[v.kind] : 'no', c: named?.[v.on ? 'A' : 'B'] }
}
