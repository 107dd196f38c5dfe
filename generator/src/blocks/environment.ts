import { entries } from '../author/entries.ts'
import type { EnvVar } from '../author/manifests.ts'
import type { EnvValue } from './values/kubernetes.ts'

/**
 * Environment variables from a map by name, sorted; a value is a string or a source, such as `secretKeyRef`.
 *
 * @example
 * env: environment({ NAME: context.values.name, ...context.values.web.env })
 */
export const environment = (variables: Record<string, EnvValue>): EnvVar[] =>
  entries(variables).map(([name, value]) => ({
    name,
    ...(typeof value === 'string' ? { value } : { valueFrom: value }),
  }))
