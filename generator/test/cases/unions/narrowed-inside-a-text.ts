import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: v.shape?.kind === 'circle' ? `${v.shape.radius}/x` : 'n' }
}
