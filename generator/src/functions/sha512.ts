import { createHash } from 'node:crypto'
import { accepts, text } from './accept.ts'
import { define } from './definition.ts'
import { aSimpleString } from './result.ts'

/**
 * The SHA-512 of a text in hexadecimal.
 *
 * @example
 * sha512(values.config) // "{{ .Values.config | sha512sum }}"
 */
export const sha512 = define((text: string): string => createHash('sha512').update(text).digest('hex'), {
  name: 'sha512',
  go: 'sha512sum',
  refuse: accepts(text),
  result: aSimpleString,
})
