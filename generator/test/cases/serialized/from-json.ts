import { fromJson, fromJsonArray, isEmpty, toJson } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const map = fromJson(toJson({ a: v.s, n: v.n, hosts: v.hosts, map: v.map, none: null, deep: { x: null } }))
  return {
    map,
    a: map.a,
    none: map.none,
    deep: map.deep,
    missing: map.missing,
    kind: typeof map.a === 'string' ? `text ${map.a}` : 'other',
    hosts: isEmpty(map.hosts) ? 'none' : map.hosts,
    spread: { z: '1', ...map },
    list: fromJsonArray(toJson(v.hosts)),
    items: [...fromJsonArray(toJson(v.list)), 'z'],
    first: fromJsonArray(toJson([v.s]))[0],
    known: fromJson('{"a":{"b":[1,null]}}'),
  }
}
