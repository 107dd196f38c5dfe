import { accepts, text } from './accept.ts'
import { define } from './definition.ts'
import { aSimpleString } from './result.ts'

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
