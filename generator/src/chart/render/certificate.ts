import { createPrivateKey, generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto'
import type { Certificate } from '../../functions/index.ts'

const COMMON_NAME = '550403'
const BASIC_CONSTRAINTS = '551d13'
const SUBJECT_ALTERNATIVE_NAME = '551d11'
const DAY = 24 * 60 * 60 * 1000

/** A certificate that signs itself, which stands for the one that Helm would make: https://www.rfc-editor.org/rfc/rfc5280 */
export const selfSigned = (
  commonName: string,
  _addresses: readonly string[],
  hosts: readonly string[],
  days: number,
): Certificate => certificate({ name: commonName, hosts, days, isAuthority: true })

/** The certificate of an authority, which stands for the one that Helm would make. */
export const newAuthority = (name: string, days: number): Certificate =>
  certificate({ name, hosts: [], days, isAuthority: true })

/** A certificate that an authority signs, which stands for the one that Helm would make. */
export const signedBy = (
  name: string,
  _addresses: readonly string[],
  hosts: readonly string[],
  days: number,
  authority: Certificate,
): Certificate => certificate({ name, hosts, days, authority })

interface Wanted {
  readonly name: string
  readonly hosts: readonly string[]
  readonly days: number
  readonly isAuthority?: boolean
  /** Who signs it; itself without. */
  readonly authority?: Certificate
}

const certificate = (wanted: Wanted): Certificate => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const signer = wanted.authority ? createPrivateKey(wanted.authority.Key) : privateKey
  const algorithm = ALGORITHMS[signer.asymmetricKeyType ?? ''] ?? ECDSA_WITH_SHA256
  const unsigned = toBeSigned(wanted, algorithm, publicKey.export({ type: 'spki', format: 'der' }))
  const whole = sequence(unsigned, algorithm, bits(sign('sha256', unsigned, signer)))
  return { Cert: pem('CERTIFICATE', whole), Key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })) }
}

const toBeSigned = (wanted: Wanted, algorithm: Buffer, key: Buffer): Buffer => {
  const { name, days, authority } = wanted
  const subject = sequence(set(sequence(identifier(COMMON_NAME), utf8(name))))
  const [from, to] = [new Date(), new Date(Date.now() + days * DAY)]
  return sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    authority ? subjectOf(new X509Certificate(authority.Cert).raw) : subject,
    sequence(time(from), time(to)),
    subject,
    key,
    extensions(wanted),
  )
}

const extensions = ({ hosts, isAuthority }: Wanted): Buffer => {
  const names = sequence(...hosts.map((host) => der(0x82, Buffer.from(host))))
  const limits = isAuthority ? sequence(yes) : sequence()
  return der(
    0xa3,
    sequence(
      sequence(identifier(BASIC_CONSTRAINTS), yes, octets(limits)),
      ...(hosts.length > 0 ? [sequence(identifier(SUBJECT_ALTERNATIVE_NAME), octets(names))] : []),
    ),
  )
}

/** The bytes of a certificate's subject: behind its version, number, algorithm, issuer and validity. */
const subjectOf = (whole: Buffer): Buffer => {
  const [unsigned = whole] = partsOf(whole)
  return partsOf(unsigned)[5] as Buffer
}

/** The values of ASN.1 inside one, each with its tag and length. */
const partsOf = (value: Buffer): Buffer[] => {
  const parts: Buffer[] = []
  for (let at = value.length - contentLength(value); at < value.length; at += parts.at(-1)?.length ?? 0) {
    const rest = value.subarray(at)
    parts.push(rest.subarray(0, headLength(rest) + contentLength(rest)))
  }
  return parts
}

const headLength = (value: Buffer): number => {
  const [, length = 0] = value
  return length < 0x80 ? 2 : 2 + length - 0x80
}

const contentLength = (value: Buffer): number => {
  const [, length = 0] = value
  return length < 0x80 ? length : value.readUIntBE(2, length - 0x80)
}

const pem = (what: string, bytes: Buffer): string =>
  `-----BEGIN ${what}-----\n${(bytes.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${what}-----\n`

/** Bytes of ASN.1 in DER, the form of certificates: https://letsencrypt.org/docs/a-warm-welcome-to-asn1-and-der/ */
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content])
}

const lengthOf = (length: number): Buffer => {
  if (length < 128) return Buffer.from([length])
  const bytes = Buffer.from(length.toString(16).padStart(length > 255 ? 4 : 2, '0'), 'hex')
  return Buffer.concat([Buffer.from([0x80 + bytes.length]), bytes])
}

const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts)
const set = (...parts: readonly Uint8Array[]): Buffer => der(0x31, ...parts)
/** Positive: its first byte is below 0x80, and not 0. */
const integer = (bytes: Uint8Array): Buffer => der(0x02, bytes)
const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text))
const bits = (bytes: Uint8Array): Buffer => der(0x03, Buffer.from([0]), bytes)
const octets = (bytes: Uint8Array): Buffer => der(0x04, bytes)
const yes = der(0x01, Buffer.from([0xff]))
/** Its bytes in hexadecimal: `2a8648ce3d040302`. */
const identifier = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'))
/** `YYYYMMDDHHMMSSZ` */
const time = (date: Date): Buffer =>
  der(0x18, Buffer.from(`${date.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`))

const ECDSA_WITH_SHA256 = sequence(identifier('2a8648ce3d040302'))
/** By the kind of key that signs. */
const ALGORITHMS: Readonly<Record<string, Buffer>> = {
  ec: ECDSA_WITH_SHA256,
  rsa: sequence(identifier('2a864886f70d01010b'), der(0x05)),
}
