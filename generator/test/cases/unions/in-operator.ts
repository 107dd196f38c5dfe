import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const { shape } = v
  if (!shape) return { none: true }
  return { a: 'radius' in shape ? shape.radius : shape.side }
}
