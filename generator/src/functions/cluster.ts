import type { Type } from '../model/type.ts'
import { accepts, list, map, someText, text } from './argument-checks.ts'
import { define } from './definition.ts'
import { aBoolean } from './result-types.ts'

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

/** What `lookup` asks: the cluster, or what a test gives in its place. */
interface Lookup {
  readonly lookup: (apiVersion: string, kind: string, namespace: string, name: string) => unknown
}

const SOME_TEXT: Type = { kind: 'string', nonEmpty: true }

/** Without metadata: what the cluster writes there must not come back in a manifest. */
export const FOUND: Type = {
  kind: 'object',
  optional: true,
  fields: {
    apiVersion: SOME_TEXT,
    kind: SOME_TEXT,
    data: { kind: 'map', optional: true, value: { kind: 'string' } },
    spec: { kind: 'any', optional: true },
    status: { kind: 'any', optional: true },
  },
}

/**
 * An object of the cluster; undefined where there is none, which is always so in `helm template` and for tools that
 * only render charts.
 *
 * @example
 * mode: cluster.lookup('v1', 'ConfigMap', release.namespace, 'flags')?.data?.mode
 * // {{- if ne ((lookup "v1" "ConfigMap" .Release.Namespace "flags").data).mode nil }}
 * // mode: {{ (lookup "v1" "ConfigMap" .Release.Namespace "flags").data.mode | quote }}
 * // {{- end }}
 */
export const lookup = define(
  (cluster: Lookup, apiVersion: string, kind: string, namespace: string, name: string): unknown =>
    cluster.lookup(apiVersion, kind, namespace, name),
  {
    name: 'lookup',
    go: 'lookup',
    order: [1, 2, 3, 4],
    refuse: accepts(map, someText, someText, text),
    result: () => FOUND,
  },
)
