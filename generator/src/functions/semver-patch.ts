import { accepts } from './accept.ts'
import { define } from './definition.ts'
import { aCount } from './result.ts'
import { parseVersion } from './semver.ts'
import { version } from './version-argument.ts'

/**
 * The third number of a version: 2 of `v1.30.2`.
 *
 * @example
 * patch: semverPatch(chart.version)
 * // patch: {{ int64 (semver .Chart.Version).Patch }}
 */
export const semverPatch = define(
  (version: string): number => {
    const parsed = parseVersion(version)
    if (!parsed) throw new Error(`${version} is not a version such as 1.30.2`)
    return parsed.numbers[2] ?? 0
  },
  { name: 'semverPatch', go: 'semver', member: 'Patch', refuse: accepts(version), result: aCount },
)
