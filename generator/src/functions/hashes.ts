import { createHash } from 'node:crypto'
import { accepts, text } from './argument-checks.ts'
import { define } from './definition.ts'
import { aSimpleString } from './result-types.ts'

const hexadecimal = (algorithm: string, text: string): string => createHash(algorithm).update(text).digest('hex')

/**
 * The SHA-1 of a text in hexadecimal: for names and checksums, not for secrets.
 *
 * @example
 * sha1(values.config) // "{{ .Values.config | sha1sum }}"
 */
export const sha1 = define((text: string): string => hexadecimal('sha1', text), {
  name: 'sha1',
  go: 'sha1sum',
  refuse: accepts(text),
  result: aSimpleString,
})

/**
 * The SHA-256 of a text in hexadecimal.
 *
 * @example
 * sha256(values.config) // "{{ .Values.config | sha256sum }}"
 */
export const sha256 = define((text: string): string => hexadecimal('sha256', text), {
  name: 'sha256',
  go: 'sha256sum',
  refuse: accepts(text),
  result: aSimpleString,
})

/**
 * The SHA-512 of a text in hexadecimal.
 *
 * @example
 * sha512(values.config) // "{{ .Values.config | sha512sum }}"
 */
export const sha512 = define((text: string): string => hexadecimal('sha512', text), {
  name: 'sha512',
  go: 'sha512sum',
  refuse: accepts(text),
  result: aSimpleString,
})

const MODULUS = 65_521

/**
 * The Adler-32 checksum of a text as a decimal number: short, for names.
 *
 * @example
 * adler32(values.config) // "{{ .Values.config | adler32sum }}"
 */
export const adler32 = define(
  (text: string): string => {
    let [low, high] = [1, 0]
    for (const byte of new TextEncoder().encode(text)) {
      low = (low + byte) % MODULUS
      high = (high + low) % MODULUS
    }
    return String(high * 65_536 + low)
  },
  { name: 'adler32', go: 'adler32sum', refuse: accepts(text), result: aSimpleString },
)
