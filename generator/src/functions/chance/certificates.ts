import { isAscii } from '../../model/type.ts'
import { accepts, type Check, integer, list, listOf, map, text } from '../argument-checks.ts'
import { define } from '../definition.ts'
import type { Chance } from './chance.ts'

/** A certificate and its key, as PEM. */
export interface Certificate {
  readonly Cert: string
  readonly Key: string
}

const PEM = { kind: 'string', nonEmpty: true, ascii: true } as const
const CERTIFICATE = () => ({ kind: 'object', fields: { Cert: PEM, Key: PEM } }) as const

const hostNames: Check = listOf(
  (type) =>
    text(type) ??
    (isAscii(type)
      ? undefined
      : 'the host names of a certificate must be ASCII, or Helm fails: give this value a type with a pattern of ASCII characters, such as DnsName'),
)

/**
 * A certificate that signs itself, for some hosts and days. Only generated certificates call it, and those below.
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
    sharedBy: 1,
    internal: true,
    refuse: accepts(map, text, list, hostNames, integer),
    result: CERTIFICATE,
  },
)

/**
 * The certificate of an authority, which signs others.
 *
 * @internal
 */
export const certificateAuthority = define(
  (chance: Chance, name: string, days: number): Certificate => chance.authority(name, days),
  {
    name: 'certificateAuthority',
    go: 'genCA',
    order: [1, 2],
    casts: [2],
    sharedBy: 1,
    internal: true,
    refuse: accepts(map, text, integer),
    result: CERTIFICATE,
  },
)

/**
 * A certificate of base64, such as that of a Secret.
 *
 * @internal
 */
export const certificateOf = define(
  (certificate: string, key: string): Certificate => ({ Cert: decoded(certificate), Key: decoded(key) }),
  {
    name: 'certificateOf',
    go: 'buildCustomCert',
    internal: true,
    refuse: accepts(text),
    result: CERTIFICATE,
  },
)

const decoded = (base64: string): string => Buffer.from(base64, 'base64').toString()

/** What Helm knows of a certificate that an authority signs. */
const SIGNED = {
  go: 'genSignedCert',
  order: [1, 2, 3, 4, 5],
  casts: [4],
  internal: true,
  result: CERTIFICATE,
} as const

type Sign = (
  chance: Chance,
  name: string,
  addresses: readonly string[],
  hosts: readonly string[],
  days: number,
  authority: Certificate,
) => Certificate

/**
 * A certificate that an authority signs.
 *
 * @internal
 */
export const signedCertificate = define<Sign>((chance, ...of) => chance.signedCertificate(...of), {
  name: 'signedCertificate',
  ...SIGNED,
  sharedBy: 1,
  refuse: accepts(map, text, list, hostNames, integer, map),
})

/** An empty list has no items of any type. */
const anyHosts: Check = listOf((type) => (type.kind === 'absent' ? undefined : text(type)))

/**
 * The certificate of an authority, another one in each call.
 *
 * @internal
 */
export const newAuthority = define(
  (chance: Chance, name: string, days: number): Certificate => chance.newAuthority(name, days),
  {
    name: 'newAuthority',
    go: 'genCA',
    order: [1, 2],
    casts: [2],
    internal: true,
    refuse: accepts(map, text, integer),
    result: CERTIFICATE,
  },
)

/**
 * A certificate that signs itself, another one in each call. Like Helm, it fails for hosts that aren't ASCII.
 *
 * @internal
 */
export const newCertificate = define(
  (chance: Chance, name: string, addresses: readonly string[], hosts: readonly string[], days: number): Certificate =>
    chance.newCertificate(name, addresses, hosts, days),
  {
    name: 'newCertificate',
    go: 'genSelfSignedCert',
    order: [1, 2, 3, 4],
    casts: [4],
    internal: true,
    refuse: accepts(map, text, list, anyHosts, integer),
    result: CERTIFICATE,
  },
)

/**
 * A certificate that an authority signs, another one in each call. Like Helm, it fails for hosts that aren't ASCII.
 *
 * @internal
 */
export const newSignedCertificate = define<Sign>((chance, ...of) => chance.newSignedCertificate(...of), {
  name: 'newSignedCertificate',
  ...SIGNED,
  refuse: accepts(map, text, list, anyHosts, integer, map),
})
