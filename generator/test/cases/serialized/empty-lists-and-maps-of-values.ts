import { toJson, toYaml } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: toYaml({ l: v.hosts, m: v.map, o: v.optmap ?? {}, n: { x: v.hosts } }),
    b: toJson({ m: v.map, l: v.hosts, e: v.limits?.extra ?? {} }),
  }
}
