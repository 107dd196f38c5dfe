import { accepts, text } from './accept.ts'
import { define } from './definition.ts'
import { textOf } from './result.ts'

/**
 * The text without a prefix, or as it is when it doesn't begin with it.
 *
 * @example
 * trimPrefix(values.tag, 'v') // {{ .Values.tag | trimPrefix "v" | quote }}
 */
export const trimPrefix = define(
  (text: string, prefix: string): string => (text.startsWith(prefix) ? text.slice(prefix.length) : text),
  { name: 'trimPrefix', go: 'trimPrefix', order: [1, 0], refuse: accepts(text), result: (of) => textOf(of) },
)
