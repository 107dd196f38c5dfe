import { accepts, text } from './accept.ts'
import { define } from './definition.ts'
import { aSimpleString } from './result.ts'

/**
 * The bytes of a text in base64.
 *
 * @example
 * base64Encode(values.password) // "{{ .Values.password | b64enc }}"
 */
export const base64Encode = define(
  (text: string): string => btoa(String.fromCodePoint(...new TextEncoder().encode(text))),
  { name: 'base64Encode', go: 'b64enc', refuse: accepts(text), result: aSimpleString },
)
