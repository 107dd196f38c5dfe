import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const m: Record<string, string> = {}
  for (const h of v.hosts) m[h] = 'x'
  return { m, a: v.s in v.map, b: v.map[v.s] ?? 'none' }
}
