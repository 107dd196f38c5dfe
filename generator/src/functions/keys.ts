import { keyType } from '../model/type.ts'
import { accepts, map } from './accept.ts'
import { byBytes } from './by-bytes.ts'
import { define } from './definition.ts'

/**
 * The keys of a map in Helm's order.
 *
 * @example
 * names: keys(values.env)
 * // names:
 * //   {{- toYaml (keys .Values.env | sortAlpha) | nindent 2 }}
 */
export const keys = define((of: Readonly<Record<string, unknown>>): string[] => Object.keys(of).sort(byBytes), {
  name: 'keys',
  go: 'keys',
  // without it the order is random
  // biome-ignore lint/suspicious/noThenProperty: the next step of a pipeline; definitions are never awaited
  then: ['sortAlpha'],
  refuse: accepts(map),
  result: (...of) => ({ kind: 'list', item: keyType(...of) }),
})
