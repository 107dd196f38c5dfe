import { accepts, text } from './accept.ts'
import { define } from './definition.ts'
import { aSimpleString } from './result.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * The bytes of a text in base32.
 *
 * @example
 * base32Encode(values.name) // "{{ .Values.name | b32enc }}"
 */
export const base32Encode = define(
  (text: string): string => {
    const bits = [...new TextEncoder().encode(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
    const letters = (bits.match(/.{1,5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five.padEnd(5, '0'), 2)])
    return letters.join('').padEnd(Math.ceil(letters.length / 8) * 8, '=')
  },
  { name: 'base32Encode', go: 'b32enc', refuse: accepts(text), result: aSimpleString },
)
