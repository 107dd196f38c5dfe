import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let m: Record<string, unknown> = { x: 1 }
  if (v.on) m = { ...m, on: true }
  if (v.tls) m = { ...m, port: v.n, x: 2 }
  if (v.opt) m = { first: v.opt, ...m }
  return { m, x: m.x, port: m.port ?? 'none' }
}
