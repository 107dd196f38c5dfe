import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: v.hosts[0],
    b: v.hosts[0] ?? 'none',
    c: v.hosts.at(-1) ?? 'last',
    d: v.list[0]?.name ?? 'none',
    e: v.hosts[1],
    f: v.hosts[v.n],
    // biome-ignore lint/style/noNonNullAssertion: that is the point
    g: v.hosts.length > 0 ? v.hosts[0]! : 'empty',
  }
}
