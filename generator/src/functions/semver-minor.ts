import { accepts } from './accept.ts'
import { define } from './definition.ts'
import { aCount } from './result.ts'
import { parseVersion } from './semver.ts'
import { version } from './version-argument.ts'

/**
 * The second number of a version: 30 of `v1.30.2`.
 *
 * @example
 * minor: semverMinor(chart.version)
 * // minor: {{ int64 (semver .Chart.Version).Minor }}
 */
export const semverMinor = define(
  (version: string): number => {
    const parsed = parseVersion(version)
    if (!parsed) throw new Error(`${version} is not a version such as 1.30.2`)
    return parsed.numbers[1] ?? 0
  },
  { name: 'semverMinor', go: 'semver', member: 'Minor', refuse: accepts(version), result: aCount },
)
