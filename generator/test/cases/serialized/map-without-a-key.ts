import { omit, toYaml } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { b: toYaml(omit({ l: v.hosts, x: 1 }, 'x')), c: omit({ l: v.hosts, x: 1 }, 'x') }
}
