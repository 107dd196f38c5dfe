import { accepts, count, list } from './accept.ts'
import { define } from './definition.ts'

/**
 * The items of a list from one index up to another: neither may be past the list's end, as Helm fails there.
 *
 * @example
 * hosts: values.hosts.slice(0, 2)
 * // hosts:
 * //   {{- toYaml (slice .Values.hosts 0 (min 2 (len .Values.hosts)) | default list) | nindent 2 }}
 */
export const slice = define(<T>(of: readonly T[], from: number, to?: number): T[] => of.slice(from, to), {
  name: 'slice',
  go: 'slice',
  // of an empty list it gives Go's nil, which is null in JSON
  // biome-ignore lint/suspicious/noThenProperty: the next step of a pipeline; definitions are never awaited
  then: ['default list'],
  refuse: accepts(list, count),
  result: (of) => of ?? { kind: 'list', item: { kind: 'any' } },
})
