import { accepts, list, text } from './accept.ts'
import { define } from './definition.ts'
import { aBoolean } from './result.ts'

/**
 * Whether the cluster knows an API, or a kind of it.
 *
 * @example
 * capabilities.apiVersions.has('monitoring.coreos.com/v1') // {{ .Capabilities.APIVersions.Has "monitoring.coreos.com/v1" }}
 */
export const hasApiVersion = define((known: readonly string[], version: string): boolean => known.includes(version), {
  name: 'hasApiVersion',
  go: 'Has',
  method: true,
  refuse: accepts(list, text),
  result: aBoolean,
})
