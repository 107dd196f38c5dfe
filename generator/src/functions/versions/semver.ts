import { accepts, type Check, literalText, text } from '../argument-checks.ts'
import { define } from '../definition.ts'
import { aBoolean, aCount } from '../result-types.ts'
import { parseConstraint, satisfies } from './constraint.ts'
import { parseVersion, type Version } from './version.ts'

/** A version: for any other text Helm stops with a message of its own. */
const version: Check = (type) => {
  const problem = text(type)
  if (problem !== undefined || type.kind !== 'string') return problem
  if (type.version || type.values?.every((value) => parseVersion(value) !== undefined)) return undefined
  return 'this string may not be a version, and Helm would fail: give the value a type with a pattern of versions, such as `@pattern ^v?\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}$`'
}

const parsed = (version: string): Version => {
  const found = parseVersion(version)
  if (!found) throw new Error(`${version} is not a version such as 1.30.2`)
  return found
}

/**
 * Whether a version is inside a constraint: comparisons with `>=`, `>`, `<=`, `<`, `=`, `!=`, `~` or `^`, all of which
 * hold (`,` or a blank), or one of several (`||`); `1.2 - 1.4` is a range, and `1.x` any version 1. A preview version is
 * inside only of a constraint that names one: `>=1.30-0`.
 *
 * @example
 * semverCompare('>=1.30-0', capabilities.kubeVersion.version) // {{ semverCompare ">=1.30-0" .Capabilities.KubeVersion.Version }}
 */
export const semverCompare = define(
  (constraint: string, version: string): boolean => {
    const parts = parseConstraint(constraint)
    if (!parts) throw new Error(`${constraint} is not a version constraint such as >=1.30-0`)
    return satisfies(parsed(version), parts)
  },
  {
    name: 'semverCompare',
    go: 'semverCompare',
    refuse: accepts(
      (type) =>
        literalText(type) ??
        (type.kind === 'string' && parseConstraint(type.values?.[0] ?? '')
          ? undefined
          : 'this is not a version constraint: write comparisons with >=, >, <=, <, =, !=, ~ or ^, joined by , or ||, such as ">=1.30-0, <2"'),
      version,
    ),
    result: aBoolean,
  },
)

/**
 * The first number of a version: 1 of `v1.30.2`.
 *
 * @example
 * major: semverMajor(chart.version)
 * // major: {{ int64 (semver .Chart.Version).Major }}
 */
export const semverMajor = define((version: string): number => parsed(version).numbers[0], {
  name: 'semverMajor',
  go: 'semver',
  member: 'Major',
  refuse: accepts(version),
  result: aCount,
})

/**
 * The second number of a version: 30 of `v1.30.2`.
 *
 * @example
 * minor: semverMinor(chart.version)
 * // minor: {{ int64 (semver .Chart.Version).Minor }}
 */
export const semverMinor = define((version: string): number => parsed(version).numbers[1] ?? 0, {
  name: 'semverMinor',
  go: 'semver',
  member: 'Minor',
  refuse: accepts(version),
  result: aCount,
})

/**
 * The third number of a version: 2 of `v1.30.2`.
 *
 * @example
 * patch: semverPatch(chart.version)
 * // patch: {{ int64 (semver .Chart.Version).Patch }}
 */
export const semverPatch = define((version: string): number => parsed(version).numbers[2] ?? 0, {
  name: 'semverPatch',
  go: 'semver',
  member: 'Patch',
  refuse: accepts(version),
  result: aCount,
})
