import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const m: Record<string, number> = {}
  // biome-ignore lint/suspicious/noProto: that is the point
  m['__proto__'] = 1
  m['constructor'] = 2
  return { m, b: Object.entries({ ['__proto__']: 1 }).length, c: { ['__proto__']: v.s } }
}
