import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let m: { labels: Record<string, string>; n: number; sub?: { deep: string[] } } = { labels: { a: 'x' }, n: 1 }
  if (v.on) m = { ...m, labels: { ...m.labels, on: 'true' } }
  if (v.tls) m = { ...m, n: m.n + 1, sub: { deep: ['a'] } }
  if (v.opt) m = { ...m, n: m.n * 2, sub: { deep: [...(m.sub?.deep ?? []), 'b'] } }
  return m
}
