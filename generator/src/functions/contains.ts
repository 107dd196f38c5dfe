import { accepts, text } from './accept.ts'
import { define } from './definition.ts'
import { aBoolean } from './result.ts'

/**
 * Whether a text has another in it. For a list see `has`.
 *
 * @example
 * contains(release.name, 'web') // {{ contains "web" .Release.Name }}
 */
export const contains = define((text: string, part: string): boolean => text.includes(part), {
  name: 'contains',
  go: 'contains',
  order: [1, 0],
  refuse: accepts(text),
  result: aBoolean,
})
