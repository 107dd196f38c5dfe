import { accepts, asciiText, text } from './accept.ts'
import { define } from './definition.ts'
import { textOf } from './result.ts'

// Go's white space has U+0085, which JavaScript's hasn't, and lacks U+FEFF, which JavaScript's has.
const BLANK = '[\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'
const AROUND = new RegExp(`^${BLANK}+|${BLANK}+$`, 'g')

/**
 * The text without white space around it.
 *
 * @example
 * trim(values.motto) // {{ .Values.motto | trim | quote }}
 */
export const trim = define((text: string): string => text.replace(AROUND, ''), {
  name: 'trim',
  go: 'trim',
  refuse: accepts(text),
  refuseMethod: (of) =>
    asciiText(of) && '.trim() takes other characters for blanks than Helm does: write trim(…) of chartwright',
  result: textOf,
})
