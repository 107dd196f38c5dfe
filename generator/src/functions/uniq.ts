import { accepts, listOf, text } from './accept.ts'
import { define } from './definition.ts'

/**
 * The texts of a list, each once, in their order.
 *
 * @example
 * hosts: uniq(values.hosts)
 * // hosts:
 * //   {{- toYaml (uniq .Values.hosts) | nindent 2 }}
 */
export const uniq = define((list: readonly string[]): string[] => [...new Set(list)], {
  name: 'uniq',
  go: 'uniq',
  refuse: accepts(listOf(text)),
  result: (of) => of,
})
