import { accepts, someText, text } from './accept.ts'
import { define } from './definition.ts'
import { textOf } from './result.ts'

/**
 * The parts of a text between separators, which must not be empty.
 *
 * @example
 * domains: split(values.domains, ',')
 * // domains:
 * //   {{- toYaml (splitList "," .Values.domains) | nindent 2 }}
 */
export const split = define((text: string, separator: string): string[] => text.split(separator), {
  name: 'split',
  go: 'splitList',
  order: [1, 0],
  refuse: accepts(text, someText),
  result: (of) => ({ kind: 'list', item: textOf(of) }),
})
