import { accepts, listOf, text } from './accept.ts'
import { byBytes } from './by-bytes.ts'
import { define } from './definition.ts'

/**
 * The texts of a list in Helm's order: by their bytes.
 *
 * @example
 * hosts: sortAlpha(values.hosts)
 * // hosts:
 * //   {{- toYaml (sortAlpha .Values.hosts) | nindent 2 }}
 */
export const sortAlpha = define((list: readonly string[]): string[] => [...list].sort(byBytes), {
  name: 'sortAlpha',
  go: 'sortAlpha',
  refuse: accepts(listOf(text)),
  result: (of) => of,
})
