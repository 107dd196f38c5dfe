import { isEmpty } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({
  map: isEmpty(v.optmap) ? v.map : v.optmap,
  list: isEmpty(v.ext?.host) ? v.hosts : [v.ext?.host],
  inLoops: v.list.map((item) => ({ paths: isEmpty(item.paths) ? v.hosts : item.paths })),
  optional: v.list.map(({ paths }) => ({ hosts: isEmpty(v.limits?.hosts) ? paths : v.limits?.hosts })),
  spread: { ...(isEmpty(v.optmap) ? v.map : v.optmap) },
  among: { first: 1, ...(isEmpty(v.optmap) ? v.limits?.extra : v.optmap), last: 2 },
  items: v.list.map((item) => ['a', ...(isEmpty(item.paths) ? v.hosts : item.paths)]),
  joined: [...(isEmpty(v.limits?.hosts) ? v.hosts : (v.limits?.hosts ?? [])), 'z'].join(','),
  known: [...(isEmpty(v.hosts) ? ['none'] : v.hosts)],
  other: v.map.a === undefined ? v.optmap : v.map,
})
