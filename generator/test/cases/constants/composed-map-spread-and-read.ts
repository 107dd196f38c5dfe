import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const m = { ...v.named, ...(v.tls ? { C: v.opt } : v.map) }
  return { m, c: m.C, n: { ...m, A: v.opt }, o: { A: 'x', ...m } }
}
