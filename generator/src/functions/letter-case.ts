import { accepts, asciiText } from './argument-checks.ts'
import { define } from './definition.ts'
import { textOf } from './result-types.ts'

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

/**
 * The text with a capital at the beginning of each word; the rest stays as it is.
 *
 * @example
 * titleCase(values.name) // {{ .Values.name | title | quote }}
 */
export const titleCase = define(
  (text: string): string => text.replace(/(?<![A-Za-z0-9_])[a-z]/g, (letter) => letter.toUpperCase()),
  { name: 'titleCase', go: 'title', refuse: accepts(asciiText), result: (of) => textOf(of) },
)
