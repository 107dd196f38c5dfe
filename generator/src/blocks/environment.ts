import { entries } from '../author/entries.ts'
import type { EnvVar } from '../author/manifests.ts'
import type { EnvValue } from './values/kubernetes.ts'

/**
 * Environment variables from a map by name, sorted; a value is text, or where it comes from.
 *
 * @example
 * env: environment({ NAME: context.values.name, ...context.values.web.env })
 */
export const environment = (variables: Record<string, EnvValue>): EnvVar[] =>
  entries(variables).map(([name, value]) => ({
    name,
    ...(typeof value === 'string' ? { value } : { valueFrom: value }),
  }))
