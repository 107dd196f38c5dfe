import { accepts, text } from './accept.ts'
import { define } from './definition.ts'
import { aBoolean } from './result.ts'

/**
 * Whether a text begins with another.
 *
 * @example
 * hasPrefix(values.tag, 'v') // {{ hasPrefix "v" .Values.tag }}
 */
export const hasPrefix = define((text: string, prefix: string): boolean => text.startsWith(prefix), {
  name: 'hasPrefix',
  go: 'hasPrefix',
  order: [1, 0],
  refuse: accepts(text),
  result: aBoolean,
})
