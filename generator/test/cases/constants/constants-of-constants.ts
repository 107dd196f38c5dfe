import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const a = `${v.s}-${v.n}`
  const b = `${a}/${a}`
  const c = v.on ? `${b}+${b}` : a
  const d = `${c}|${c}`
  return { d, e: { d, c }, ...(v.tls && { f: `${b}${d}` }) }
}
