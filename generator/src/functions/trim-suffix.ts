import { accepts, text } from './accept.ts'
import { define } from './definition.ts'
import { textOf } from './result.ts'

/**
 * The text without a suffix, or as it is when it doesn't end with it.
 *
 * @example
 * trimSuffix(values.name, '-') // {{ .Values.name | trimSuffix "-" | quote }}
 */
export const trimSuffix = define(
  (text: string, suffix: string): string =>
    suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text,
  { name: 'trimSuffix', go: 'trimSuffix', order: [1, 0], refuse: accepts(text), result: (of) => textOf(of) },
)
