import type { PlainChart } from '../../import/read/read-chart.ts'
import { isSame } from '../../model/map.ts'
import { completeDefaults } from '../subcharts.ts'

/** What `helm upgrade --reuse-values` makes of a release of the old chart. */
export interface ReusedValues {
  /** `fails`: Helm refuses the upgrade; `differs`: a resource isn't what it is with the new defaults. */
  readonly kind: 'fails' | 'differs'
  /** What Helm says, or `Deployment web`. */
  readonly of: string
  /** What was rendered where this was found. */
  readonly renderings: readonly string[]
}

/**
 * A chart as `helm upgrade --reuse-values` renders it: with all that the former chart set, in place of its own defaults,
 * so that what is new is nowhere. Undefined where both set the same.
 */
export const withFormerDefaults = (before: PlainChart, after: PlainChart): PlainChart | undefined => {
  const [old, now] = [completeDefaults(before), completeDefaults(after)]
  if (isSame(old, now)) return undefined
  // JSON is YAML, and means the same to all who read it
  const valuesYaml = JSON.stringify(old)
  return { ...after, valuesYaml, files: new Map([...after.files, ['values.yaml', Buffer.from(valuesYaml)]]) }
}
