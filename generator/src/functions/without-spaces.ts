import { accepts, asciiText } from './accept.ts'
import { define } from './definition.ts'
import { textOf } from './result.ts'

/**
 * The text without any white space in it; Helm takes bytes for characters here, so the text must be ASCII.
 *
 * @example
 * withoutSpaces(values.name) // {{ .Values.name | nospace | quote }}
 */
export const withoutSpaces = define((text: string): string => text.replace(/[\t\n\v\f\r ]/g, ''), {
  name: 'withoutSpaces',
  go: 'nospace',
  refuse: accepts(asciiText),
  result: (of) => textOf(of),
})
