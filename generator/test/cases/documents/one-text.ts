import { manifestsFromYaml } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) =>
  manifestsFromYaml(v.on ? `kind: ${v.kind}\n---\nkind: B\nn: ${v.n}` : `kind: ${v.kind}`)
