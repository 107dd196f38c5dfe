import { accepts, literalText } from './accept.ts'
import { define } from './definition.ts'
import { aBoolean } from './result.ts'
import { parseConstraint, parseVersion, satisfies } from './semver.ts'
import { version } from './version-argument.ts'

/**
 * Whether a version is inside a constraint: comparisons with `>=`, `>`, `<=`, `<` or `=`, all of which hold (`,`), or
 * one of several (`||`). A preview version is inside only of a constraint that names one: `>=1.30-0`.
 *
 * @example
 * semverCompare('>=1.30-0', capabilities.kubeVersion.version) // {{ semverCompare ">=1.30-0" .Capabilities.KubeVersion.Version }}
 */
export const semverCompare = define(
  (constraint: string, version: string): boolean => {
    const [groups, parsed] = [parseConstraint(constraint), parseVersion(version)]
    if (!groups) throw new Error(`${constraint} is not a constraint of versions such as >=1.30-0`)
    if (!parsed) throw new Error(`${version} is not a version such as 1.30.2`)
    return satisfies(parsed, groups)
  },
  {
    name: 'semverCompare',
    go: 'semverCompare',
    refuse: accepts(
      (type) =>
        literalText(type) ??
        (type.kind === 'string' && parseConstraint(type.values?.[0] ?? '')
          ? undefined
          : 'write the constraint with >=, >, <=, < or =, joined by , or ||, such as ">=1.30-0, <2"'),
      version,
    ),
    result: aBoolean,
  },
)
