import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: v.shape && v.shape.kind === 'square' && v.shape.side > 1 ? 'big' : 'small',
    b: v.shape?.kind === 'square' && v.shape.side,
  }
}
