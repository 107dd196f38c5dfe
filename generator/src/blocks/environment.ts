import { entries } from '../author/entries.ts'
import { helper } from '../author/helper.ts'
import type { EnvVar } from '../author/manifests.ts'
import type { ReleaseContext } from './part.ts'
import type { EnvValue } from './values/kubernetes.ts'

/**
 * Environment variables from a map by name, sorted; a value is a string or a source, such as `secretKeyRef`.
 *
 * @example
 * env: environment({ NAME: context.values.name, ...context.values.web.env })
 */
export const environment = (variables: Record<string, EnvValue>): EnvVar[] =>
  entries(variables).map(([name, value]) => (typeof value === 'string' ? { name, value } : { name, valueFrom: value }))

/**
 * The environment variables of a container, sorted by their names; a value is a string or a source, such as `secretKeyRef`.
 * Of several maps with one name the last counts.
 * @internal
 */
export const environmentVariables = helper(
  { takes: 'value' },
  (_context: ReleaseContext, maps: readonly Record<string, EnvValue>[]): EnvVar[] =>
    environment({ ...maps[0], ...maps[1] }),
)
