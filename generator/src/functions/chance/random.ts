import { accepts, count, map, text } from '../argument-checks.ts'
import { define } from '../definition.ts'
import { textOf } from '../result-types.ts'
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

/**
 * A user and the bcrypt hash of a password: the salt is random.
 *
 * @internal
 */
export const hashedPassword = define(
  (chance: Chance, user: string, password: string): string => chance.htpasswd(user, password),
  {
    name: 'htpasswd',
    go: 'htpasswd',
    order: [1, 2],
    internal: true,
    refuse: accepts(map, text),
    result: (_, user) => ({ ...textOf(...(user ? [user] : [])), nonEmpty: true }),
  },
)
