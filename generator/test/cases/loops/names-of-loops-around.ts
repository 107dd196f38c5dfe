import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const name = `${v.s.trim()}-${v.kind}`
  return {
    name,
    own: v.list.map(({ name, paths }) => ({ name, paths: paths.map((name) => `${name}!`) })),
    around: v.list.map(({ paths }) => paths.map((path) => `${name}${path}`)),
    maps: entries(v.map).map(([key, value]) => ({
      key,
      pairs: entries(v.optmap ?? {}).map(([key, other]) => `${key}${other}`),
      crossed: entries(v.optmap ?? {}).map(([other]) => `${key}${other}${value}`),
    })),
    counted: v.hosts.map((host) => {
      const lines = ['a', ...v.hosts.map((host) => `${host}?`)]
      return { host, lines: lines.join(',') }
    }),
  }
}
