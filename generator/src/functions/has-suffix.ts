import { accepts, text } from './accept.ts'
import { define } from './definition.ts'
import { aBoolean } from './result.ts'

/**
 * Whether a text ends with another.
 *
 * @example
 * hasSuffix(values.host, '.local') // {{ hasSuffix ".local" .Values.host }}
 */
export const hasSuffix = define((text: string, suffix: string): boolean => text.endsWith(suffix), {
  name: 'hasSuffix',
  go: 'hasSuffix',
  order: [1, 0],
  refuse: accepts(text),
  result: aBoolean,
})
