import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { x: 1, ...(v.on ? { [v.s]: 'y', ...v.map, ...(v.tls ? v.map : {}) } : {}) }
}
