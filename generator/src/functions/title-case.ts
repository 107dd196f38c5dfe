import { accepts, asciiText } from './accept.ts'
import { define } from './definition.ts'
import { textOf } from './result.ts'

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
