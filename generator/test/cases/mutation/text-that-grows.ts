import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let t = 'a'
  if (v.on) t += 'b'
  if (v.tls) t = `${t}-${v.s}`
  if (v.kind === 'A') t = t + v.n
  if (v.opt) t = v.opt + t
  if (t === 'a') return { plain: true }
  return { t, again: t, isLong: t === 'ab' ? 'yes' : 'no' }
}
