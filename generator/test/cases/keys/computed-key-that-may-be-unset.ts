import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: { [v.limits?.cpu ?? v.s]: v.s, z: 'z' }, b: { ...v.map, [v.ext?.host ?? v.kind]: v.s, y: v.optmap?.a } }
}
