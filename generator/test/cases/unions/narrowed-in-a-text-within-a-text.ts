import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: `pre-${v.shape?.kind === 'circle' ? v.shape.radius : 'none'}`,
    b: v.shape?.kind === 'square' ? `${v.shape.label ?? v.shape.side}` : undefined,
    c: v.shape?.kind === 'circle' ? { r: v.shape.radius, ...(v.shape.radius > 1 && { big: true }) } : {},
  }
}
