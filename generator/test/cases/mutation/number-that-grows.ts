import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let n = 1
  if (v.on) n += 1
  if (v.tls) n = n * 3
  if (v.kind === 'A') n++
  if (v.opt) n = n + v.n
  if (n > 5) return { big: n }
  return { n, text: `${n}m`, more: n + 1, half: Math.floor(n / 2) }
}
