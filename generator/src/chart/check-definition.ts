import { parseConstraint, parseVersion } from '../functions/versions.ts'
import { ChartError } from './chart-error.ts'
import type { LoadedChart } from './loaded-chart.ts'
import { placeInDefinition } from './places.ts'

const LONGEST_NAME = 53

/** What each field of a chart's definition must be, and what to write. */
const FIELDS = {
  name: [
    (name: string) => /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(name) && name.length <= LONGEST_NAME,
    `Write lower-case letters, digits and "-", at most ${LONGEST_NAME} of them, beginning and ending with a letter or digit.`,
  ],
  version: [(version: string) => parseVersion(version) !== undefined, 'Write a version such as 1.30.2.'],
  kubeVersion: [
    // Helm knows more of them than templates do
    (constraint: string) => parseConstraint(constraint) !== undefined || /^[\d\s.<>=~^!|,*xX+-]+$/.test(constraint),
    'Write a constraint of versions such as >=1.30.0-0.',
  ],
} as const

/**
 * Refuses what Helm would refuse in Chart.yaml.
 *
 * @throws ChartError at the field.
 */
export const checkDefinition = ({ definition, sources }: Pick<LoadedChart, 'definition' | 'sources'>): void => {
  for (const field of ['name', 'version', 'kubeVersion'] as const) {
    const [isRight, hint] = FIELDS[field]
    const value: unknown = definition[field]
    if (typeof value === 'string' && isRight(value)) continue
    const what = value === undefined ? `The chart has no ${field}` : `The chart's ${field} is ${JSON.stringify(value)}`
    throw new ChartError('definition', what, hint, placeInDefinition({ sources }, field))
  }
}
