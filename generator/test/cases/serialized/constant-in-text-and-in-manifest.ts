import { toJson, toYaml } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const m = { l: v.hosts, o: v.opt ?? 'x' }
  return { a: toYaml(m), m, j: toJson([m, { ...m, k: v.map }]) }
}
