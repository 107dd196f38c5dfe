/** The time of all witnesses, in milliseconds: a day and a month of one digit, in the afternoon. */
export const WITNESSES_NOW = Date.UTC(2031, 2, 4, 17, 8, 9)

/** What stands for each hash of bcrypt. */
export const HASH = `$2a$10$${'x'.repeat(53)}`

/** What gives the same in each rendering: passwords, hashes and certificates, and the time. */
export const FIXED_CLUSTER = {
  randomText: (length: number) => 'x'.repeat(length),
  now: () => new Date(WITNESSES_NOW),
  htpasswd: (user: string) => `${user}:${HASH}`,
  certificate: (name: string) => ({ Cert: name, Key: name }),
  authority: (name: string) => ({ Cert: name, Key: name }),
  signedCertificate: (name: string) => ({ Cert: name, Key: name }),
}

const HASHES = /\$2a\$10\$[./A-Za-z0-9]{53}/g
const BASE64 = /^(?:[A-Za-z0-9+/]{4}){20,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** A text whose hashes of bcrypt, each of which has another salt, are one; also where it is in base64. */
export const withOneHash = (text: string): string => {
  if (!BASE64.test(text)) return text.replaceAll(HASHES, () => HASH)
  const decoded = Buffer.from(text, 'base64').toString()
  const replaced = decoded.replaceAll(HASHES, () => HASH)
  return replaced === decoded ? text : Buffer.from(replaced).toString('base64')
}
