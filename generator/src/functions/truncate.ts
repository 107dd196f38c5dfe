import { accepts, asciiText, count } from './accept.ts'
import { define } from './definition.ts'
import { textOf } from './result.ts'

/**
 * The first characters of a text; Helm counts bytes, so the text must be ASCII.
 *
 * @example
 * truncate(values.name, 63) // {{ .Values.name | trunc 63 | quote }}
 */
export const truncate = define((text: string, length: number): string => text.slice(0, length), {
  name: 'truncate',
  go: 'trunc',
  order: [1, 0],
  casts: [1],
  refuse: accepts(asciiText, count),
  result: (of) => textOf(of),
})
