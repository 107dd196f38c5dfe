import { accepts, asciiText } from './accept.ts'
import { define } from './definition.ts'
import { textOf } from './result.ts'

/**
 * The text in small letters.
 *
 * @example
 * lower(values.name) // {{ .Values.name | lower | quote }}
 */
export const lower = define((text: string): string => text.toLowerCase(), {
  name: 'lower',
  go: 'lower',
  refuse: accepts(asciiText),
  result: (of) => textOf(of),
})
