import { accepts, count, integer, list, map, text } from '../argument-checks.ts'
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

/** A certificate and its key, as PEM. */
export interface Certificate {
  readonly Cert: string
  readonly Key: string
}

const PEM = { kind: 'string', nonEmpty: true, ascii: true } as const

/**
 * A certificate that signs itself, for some hosts and days. Only generated certificates call it: all else renders the
 * same each time.
 *
 * @internal
 */
export const selfSignedCertificate = define(
  (chance: Chance, name: string, addresses: readonly string[], hosts: readonly string[], days: number): Certificate =>
    chance.certificate(name, addresses, hosts, days),
  {
    name: 'selfSignedCertificate',
    go: 'genSelfSignedCert',
    order: [1, 2, 3, 4],
    casts: [4],
    internal: true,
    refuse: accepts(map, text, list, list, integer),
    result: () => ({ kind: 'object', fields: { Cert: PEM, Key: PEM } }),
  },
)
