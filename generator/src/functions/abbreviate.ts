import { accepts, asciiText, atLeast } from './accept.ts'
import { define } from './definition.ts'
import { textOf } from './result.ts'

/**
 * The text, or its beginning with `...` where it is longer than a length of at least 4; Helm counts bytes, so the text
 * must be ASCII.
 *
 * @example
 * abbreviate(values.name, 20) // {{ .Values.name | abbrev 20 | quote }}
 */
export const abbreviate = define(
  (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 3)}...` : text),
  {
    name: 'abbreviate',
    go: 'abbrev',
    order: [1, 0],
    casts: [1],
    refuse: accepts(asciiText, atLeast(4)),
    result: (of) => textOf(of),
  },
)
