import { createHash } from 'node:crypto'
import { accepts, text } from './accept.ts'
import { define } from './definition.ts'
import { aSimpleString } from './result.ts'

/**
 * The SHA-1 of a text in hexadecimal: for names and checksums, not for secrets.
 *
 * @example
 * sha1(values.config) // "{{ .Values.config | sha1sum }}"
 */
export const sha1 = define((text: string): string => createHash('sha1').update(text).digest('hex'), {
  name: 'sha1',
  go: 'sha1sum',
  refuse: accepts(text),
  result: aSimpleString,
})
