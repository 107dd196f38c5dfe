import { byBytes } from '../functions/byte-order.ts'

/**
 * The keys and values of a map, in the order in which Helm iterates over it: by the bytes of the keys. Keys without a
 * value are omitted.
 *
 * @example
 * ports: entries(values.ports).map(([name, port]) => ({ name, port }))
 * // ports:
 * //   {{- range $name, $port := .Values.ports }}
 * //   - name: {{ $name | quote }}
 * //     port: {{ int64 $port }}
 * //   {{- else }}
 * //   []
 * //   {{- end }}
 */
export const entries = <T>(map: { readonly [key: string]: T }): [key: string, value: T][] =>
  Object.entries(map)
    .filter(([, value]) => value !== undefined && value !== null)
    .sort(([a], [b]) => byBytes(a, b))
