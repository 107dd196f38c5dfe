import { accepts, atLeast, list } from './accept.ts'
import { define } from './definition.ts'

/**
 * A list cut into lists of a length, which is at least 1; the last may be shorter.
 *
 * @example
 * pages: chunk(values.hosts, 10)
 * // pages:
 * //   {{- toYaml (chunk 10 .Values.hosts) | nindent 2 }}
 */
export const chunk = define(
  <T>(list: readonly T[], length: number): T[][] =>
    Array.from({ length: Math.ceil(list.length / length) }, (_, index) =>
      list.slice(index * length, (index + 1) * length),
    ),
  {
    name: 'chunk',
    go: 'chunk',
    order: [1, 0],
    casts: [1],
    refuse: accepts(list, atLeast(1)),
    result: (of) => ({ kind: 'list', item: of }),
  },
)
