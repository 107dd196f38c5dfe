import { accepts, text } from './argument-checks.ts'
import { define } from './definition.ts'
import { aSimpleString, aString } from './result-types.ts'

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

const OF_BASE64 = /^[A-Za-z0-9+/]$/
const isLineEnd = (character: string | undefined): boolean => character === '\n' || character === '\r'

/** Where Go's decoder stops: the position of the first byte that can't stand there; undefined for right text. */
const firstWrong = (bytes: readonly string[]): number | undefined => {
  let group = 0
  for (const [index, character] of bytes.entries()) {
    if (isLineEnd(character)) continue
    if (character === '=') return group < 2 ? index : wrongPadding(bytes, index, group)
    if (!OF_BASE64.test(character)) return index
    group = (group + 1) % 4
  }
  return group === 0 ? undefined : bytes.length - group
}

const wrongPadding = (bytes: readonly string[], first: number, group: number): number | undefined => {
  let next = afterLineEnds(bytes, first + 1)
  if (group === 2) {
    if (next === bytes.length) return next
    if (bytes[next] !== '=') return next - 1
    next = afterLineEnds(bytes, next + 1)
  }
  return next < bytes.length ? next : undefined
}

const afterLineEnds = (bytes: readonly string[], from: number): number => {
  let next = from
  while (next < bytes.length && isLineEnd(bytes[next])) next++
  return next
}

/**
 * The text whose bytes are given in base64. What is not base64 gives the message that Helm gives; bytes that are no
 * text are an error.
 *
 * @example
 * base64Decode(values.license) // {{ .Values.license | b64dec | quote }}
 */
export const base64Decode = define(
  (encoded: string): string => {
    const wrong = firstWrong([...new TextEncoder().encode(encoded)].map((byte) => String.fromCharCode(byte)))
    if (wrong !== undefined) return `illegal base64 data at input byte ${wrong}`
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  },
  { name: 'base64Decode', go: 'b64dec', refuse: accepts(text), result: aString },
)

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * The bytes of a text in base32.
 *
 * @example
 * base32Encode(values.name) // "{{ .Values.name | b32enc }}"
 */
export const base32Encode = define(
  (text: string): string => {
    const bits = [...new TextEncoder().encode(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
    const letters = (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)])
    return letters.join('').padEnd(Math.ceil(letters.length / 8) * 8, '=')
  },
  { name: 'base32Encode', go: 'b32enc', refuse: accepts(text), result: aSimpleString },
)

/**
 * A text as it stands in the query of a URL: `a+b%26c` for `a b&c`.
 *
 * @example
 * urlQuery(values.name) // "{{ .Values.name | urlquery }}"
 */
export const urlQuery = define(
  (text: string): string =>
    encodeURIComponent(text)
      .replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
      .replaceAll('%20', '+'),
  { name: 'urlQuery', go: 'urlquery', refuse: accepts(text), result: aSimpleString },
)
