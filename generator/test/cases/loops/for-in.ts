import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const settings: Record<string, unknown> = { a: v.s, b: v.opt, c: 1 }
  let keys = ''
  for (const key in settings) {
    if (key === 'b' && v.on) continue
    if (key === 'c' && v.tls) break
    keys += key
  }
  return { keys }
}
