import type { DnsName } from './texts.ts'

/**
 * A password: letters, digits and signs, without spaces.
 * @minLength 1
 * @maxLength 256
 * @pattern ^[!-~]+$
 * @example correct-horse-battery-staple
 */
export type PasswordText = string

/**
 * A key of a Secret.
 * @minLength 1
 * @maxLength 253
 * @pattern ^[-._a-zA-Z0-9]+$
 * @example password
 */
export type SecretKey = string

/** The password of a server. */
export interface Password {
  /** The password itself; when unset, one is generated once and then kept. */
  password?: PasswordText
  /** Secret that holds the password; the chart makes one when unset. */
  existingSecret?: DnsName
  /** Key of that Secret. */
  existingSecretKey: SecretKey
}

/** A generated password. */
export const passwordDefaults: Password = { existingSecretKey: 'password' }
