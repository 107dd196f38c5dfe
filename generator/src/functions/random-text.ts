import { accepts, count, map } from './accept.ts'
import { define } from './definition.ts'

/** What `randomText` asks: chance, or what a test gives in its place. */
interface Chance {
  readonly randomText: (length: number) => string
}

/**
 * Letters and digits by chance. Only generated secrets call it: all else renders the same each time.
 *
 * @internal
 */
export const randomText = define((chance: Chance, length: number): string => chance.randomText(length), {
  name: 'randomText',
  go: 'randAlphaNum',
  order: [1],
  casts: [1],
  internal: true,
  refuse: accepts(map, count),
  result: () => ({ kind: 'string', nonEmpty: true, ascii: true }),
})
