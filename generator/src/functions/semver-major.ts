import { accepts } from './accept.ts'
import { define } from './definition.ts'
import { aCount } from './result.ts'
import { parseVersion } from './semver.ts'
import { version } from './version-argument.ts'

/**
 * The first number of a version: 1 of `v1.30.2`.
 *
 * @example
 * major: semverMajor(chart.version)
 * // major: {{ int64 (semver .Chart.Version).Major }}
 */
export const semverMajor = define(
  (version: string): number => {
    const parsed = parseVersion(version)
    if (!parsed) throw new Error(`${version} is not a version such as 1.30.2`)
    return parsed.numbers[0] ?? 0
  },
  { name: 'semverMajor', go: 'semver', member: 'Major', refuse: accepts(version), result: aCount },
)
