import { entries, toToml } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: toToml({ host: v.s, port: v.n, on: v.on, twice: v.n * 2, fixed: 8080, half: 0.5 }),
    b: toToml({
      hosts: v.hosts,
      env: v.map,
      ext: v.ext ?? { host: 'none', port: 1 },
      named: { deep: { a: v.opt ?? 'x' } },
    }),
    c: toToml({ servers: v.list.map(({ name, port }) => ({ name, port })), ports: v.list.map(({ port }) => port + 0) }),
    d: toToml({ ...v.map, ...(v.on && { count: v.list.length }), note: v.opt }),
    e: toToml(v.map),
    f: toToml(Object.fromEntries(entries(v.map).map(([key, value]) => [key, { value, n: v.n }]))),
    g: toToml({ known: { a: 1, b: [1, 2], c: 'x' } }),
    h: v.ext ? toToml(v.ext) : '',
  }
}
