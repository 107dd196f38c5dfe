import { manifestsFromYaml, required } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => [
  ...manifestsFromYaml(required('s is missing', v.s)),
  ...v.hosts.flatMap((text) => manifestsFromYaml(text)),
  ...manifestsFromYaml(v.opt ?? ''),
]
