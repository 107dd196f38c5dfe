import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let m: Record<string, unknown> = { x: 1, a: v.opt }
  if (v.on) m = { ...m, x: v.opt }
  if (v.tls) m = { ...m, ...v.named, ...m }
  return { m, x: m.x, ...m }
}
