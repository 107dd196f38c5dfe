import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const { shape } = v
  if (!shape) return { none: true }
  const { kind } = shape
  return { kind, a: shape.kind === 'circle' ? { r: shape.radius } : { s: shape.side, l: shape.label } }
}
