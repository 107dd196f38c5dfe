import { toJson, toYaml } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: toYaml({ a: v.opt, b: v.limits?.hosts, c: [{ z: v.zero }], ...(v.on ? { s: v.ext } : {}) }),
    b: toJson({ ...v.limits, x: 1 }),
  }
}
