import { accepts, listOf, text } from './accept.ts'
import { define } from './definition.ts'
import { textOf } from './result.ts'

/**
 * The strings of a list as one text.
 *
 * @example
 * join(values.hosts, ',') // {{ .Values.hosts | join "," | quote }}
 */
export const join = define((list: readonly string[], separator: string): string => list.join(separator), {
  name: 'join',
  go: 'join',
  order: [1, 0],
  refuse: accepts(listOf(text), text),
  result: (list, ...rest) => textOf(...(list.kind === 'list' ? [list.item] : []), ...rest),
})
