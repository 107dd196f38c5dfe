import { manifestsFromYaml, toYaml } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => [
  { kind: 'First', n: v.n },
  ...manifestsFromYaml(`kind: Second\nn: ${v.n}\n---\nkind: Third`),
  ...(v.on ? manifestsFromYaml(toYaml(v.list[0] ?? {})) : []),
  ...manifestsFromYaml('kind: Fourth\ntext: |\n  last'),
  { kind: 'Last', map: v.map },
]
