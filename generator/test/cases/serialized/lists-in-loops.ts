import { toJson, toYaml } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: toYaml(v.list.map((i) => ({ p: i.paths }))),
    b: v.parts ? toJson({ ...v.map, q: v.hosts }) : 'n',
    c: toJson(Object.fromEntries(v.list.map((i) => [i.name, i.paths]))),
    d: toJson(v.list.map((i) => ({ a: i.paths, ...(i.tls && { b: v.map }) }))),
  }
}
