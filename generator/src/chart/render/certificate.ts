import { generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { Certificate } from '../../functions/index.ts'

const ECDSA_WITH_SHA256 = '2a8648ce3d040302'
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
): Certificate => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const unsigned = toBeSigned(commonName, hosts, days, publicKey.export({ type: 'spki', format: 'der' }))
  const signature = bits(sign('sha256', unsigned, privateKey))
  const whole = sequence(unsigned, sequence(identifier(ECDSA_WITH_SHA256)), signature)
  return { Cert: pem('CERTIFICATE', whole), Key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })) }
}

const toBeSigned = (commonName: string, hosts: readonly string[], days: number, key: Buffer): Buffer => {
  const name = sequence(set(sequence(identifier(COMMON_NAME), utf8(commonName))))
  const [from, to] = [new Date(), new Date(Date.now() + days * DAY)]
  const version = der(0xa0, integer(Buffer.from([2])))
  const algorithm = sequence(identifier(ECDSA_WITH_SHA256))
  const validity = sequence(time(from), time(to))
  return sequence(
    version,
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    name,
    validity,
    name,
    key,
    extensions(hosts),
  )
}

const extensions = (hosts: readonly string[]): Buffer =>
  der(
    0xa3,
    sequence(
      sequence(identifier(BASIC_CONSTRAINTS), yes, octets(sequence(yes))),
      sequence(
        identifier(SUBJECT_ALTERNATIVE_NAME),
        octets(sequence(...hosts.map((host) => der(0x82, Buffer.from(host))))),
      ),
    ),
  )

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
