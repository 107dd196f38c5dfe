import { accepts, asciiText } from './accept.ts'
import { define } from './definition.ts'
import { textOf } from './result.ts'

/**
 * The text in capital letters.
 *
 * @example
 * upper(values.name) // {{ .Values.name | upper | quote }}
 */
export const upper = define((text: string): string => text.toUpperCase(), {
  name: 'upper',
  go: 'upper',
  refuse: accepts(asciiText),
  result: (of) => textOf(of),
})
