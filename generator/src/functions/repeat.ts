import { accepts, count, text } from './accept.ts'
import { define } from './definition.ts'
import { textOf } from './result.ts'

/**
 * The text several times in a row.
 *
 * @example
 * repeat(values.name, 2) // {{ .Values.name | repeat 2 | quote }}
 */
export const repeat = define((text: string, times: number): string => text.repeat(times), {
  name: 'repeat',
  go: 'repeat',
  order: [1, 0],
  casts: [1],
  refuse: accepts(text, count),
  result: (of) => textOf(of),
})
