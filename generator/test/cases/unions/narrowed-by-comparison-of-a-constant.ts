import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const s = v.shape
  if (!s) return undefined
  return {
    a: s.kind === 'circle' ? `${s.radius}/x` : `${s.side}-${s.label ?? 'none'}`,
    b: s.kind !== 'circle' || s.radius > 3,
    c: s.kind !== 'circle' ? s.side : s.radius + 1,
    d: [s.kind === 'circle' ? s.radius : 0],
    e: s.kind === 'square' ? (s.label ?? 'x') + 'y' : 'z',
  }
}
