import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: { circle: 'c', square: 's' }[v.shape ? (v.shape.kind === 'circle' ? v.shape.kind : v.shape.kind) : 'circle'],
  }
}
