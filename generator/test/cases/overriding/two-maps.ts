import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: { ...v.map, ...v.optmap },
    b: { x: '1', ...v.map, y: '2', ...v.optmap, z: '3' },
    labels: { ...v.map, ...(v.on ? v.optmap : {}) },
  }
}
