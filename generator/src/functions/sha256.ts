import { createHash } from 'node:crypto'
import { accepts, text } from './accept.ts'
import { define } from './definition.ts'
import { aSimpleString } from './result.ts'

/**
 * The SHA-256 of a text in hexadecimal.
 *
 * @example
 * sha256(values.config) // "{{ .Values.config | sha256sum }}"
 */
export const sha256 = define((text: string): string => createHash('sha256').update(text).digest('hex'), {
  name: 'sha256',
  go: 'sha256sum',
  refuse: accepts(text),
  result: aSimpleString,
})
