import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const { shape } = v
  return {
    a: 'a' in v.map,
    b: v.s in v.map,
    c: v.optmap !== undefined && 'o' in v.optmap,
    d: 'opt' in v,
    e: v.limits ? 'cpu' in v.limits : false,
    f: Object.hasOwn(v.map, 'a'),
    g: Object.hasOwn(v.map, v.s),
    h: shape && !('side' in shape) ? shape.radius : 0,
    i: 'toString' in v.map,
    j: v.shape && 'label' in v.shape ? v.shape.label : 'none',
  }
}
