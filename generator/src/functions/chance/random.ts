import { accepts, count, map } from '../argument-checks.ts'
import { define } from '../definition.ts'
import type { Chance } from './chance.ts'

/**
 * Letters and digits by chance.
 *
 * @internal
 */
export const randomLetters = define((chance: Chance, length: number): string => chance.randomText(length), {
  name: 'randomText',
  go: 'randAlphaNum',
  order: [1],
  casts: [1],
  internal: true,
  refuse: accepts(map, count),
  result: (_, length) => ({
    kind: 'string',
    nonEmpty: length?.kind === 'integer' && (length.minimum ?? 0) > 0,
    ascii: true,
    simple: true,
  }),
})
