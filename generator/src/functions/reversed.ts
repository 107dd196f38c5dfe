import { accepts, list } from './accept.ts'
import { define } from './definition.ts'

/**
 * The items of a list from the last to the first.
 *
 * @example
 * hosts: reversed(values.hosts)
 * // hosts:
 * //   {{- toYaml (reverse .Values.hosts) | nindent 2 }}
 */
export const reversed = define(<T>(list: readonly T[]): T[] => list.toReversed(), {
  name: 'reversed',
  go: 'reverse',
  refuse: accepts(list),
  result: (of) => of,
})
