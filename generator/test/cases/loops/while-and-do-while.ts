import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let n = 1
  let t = ''
  while (n < 50) {
    n *= 3
    if (n === 9 && v.on) t += 'nine'
    if (n === 27 && v.tls) break
  }
  do {
    n += 1
    if (n > 1000) return { n }
  } while (n < 10)
  while (true) {
    if (t.length > 0 || v.kind === 'B') break
    t = v.kind === 'A' ? 'a' : 'c'
    if (v.n > 3) break
    return { late: t }
  }
  return { n, t }
}
