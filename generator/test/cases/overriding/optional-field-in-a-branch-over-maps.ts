import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: { ...v.map, ...(v.on ? { a: v.opt, x: 1 } : {}), ...v.optmap, ...(v.tls && { b: v.opt }) } }
}
