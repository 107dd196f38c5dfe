import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const hosts = v.limits?.hosts ?? v.hosts
  return {
    chosen: (v.on ? v.hosts : v.list.map(({ name }) => name)).map((host) => ({ host, kind: v.kind })),
    given: hosts.map((host, index) => ({ host, index, s: v.s })),
    filtered: hosts.filter((host) => host !== v.s),
    maps: entries(v.optmap ?? v.map).map(([name, value]) => ({ name, value })),
    either: entries(v.on ? v.map : (v.limits?.extra ?? v.map)).map(([name]) => name),
    joined: hosts.map((host) => `${host}:${v.n}`).join(','),
    last: 1,
  }
}
