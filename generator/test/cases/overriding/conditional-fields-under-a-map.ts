import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { ...(v.on ? { a: { k: 'x' } } : { b: 1 }), ...v.map, c: { ...(v.tls && { o: v.n }), ...v.optmap } }
}
