import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const { shape } = v
  if (!shape) return undefined
  return {
    size: shape.kind === 'circle' ? shape.radius : shape.side,
    ...(shape.kind !== 'circle' && { label: shape.label }),
  }
}
