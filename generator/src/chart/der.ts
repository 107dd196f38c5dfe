/** Bytes of ASN.1 in DER, the form of certificates: https://letsencrypt.org/docs/a-warm-welcome-to-asn1-and-der/ */
export const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content])
}

const lengthOf = (length: number): Buffer => {
  if (length < 128) return Buffer.from([length])
  const bytes = Buffer.from(length.toString(16).padStart(length > 255 ? 4 : 2, '0'), 'hex')
  return Buffer.concat([Buffer.from([0x80 + bytes.length]), bytes])
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts)
export const set = (...parts: readonly Uint8Array[]): Buffer => der(0x31, ...parts)
/** Positive: its first byte is below 0x80, and not 0. */
export const integer = (bytes: Uint8Array): Buffer => der(0x02, bytes)
export const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text))
export const bits = (bytes: Uint8Array): Buffer => der(0x03, Buffer.from([0]), bytes)
export const octets = (bytes: Uint8Array): Buffer => der(0x04, bytes)
export const yes = der(0x01, Buffer.from([0xff]))
/** Its bytes in hexadecimal: `2a8648ce3d040302`. */
export const identifier = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'))
/** `YYYYMMDDHHMMSSZ` */
export const time = (date: Date): Buffer =>
  der(0x18, Buffer.from(`${date.toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`))
