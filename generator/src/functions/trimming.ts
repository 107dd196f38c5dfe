import { call } from '../model/computed.ts'
import { literal } from '../model/leaves.ts'
import { ABSENT, isAscii, type Type } from '../model/type.ts'
import { accepts, asciiText, atLeast, count, text } from './argument-checks.ts'
import { define } from './definition.ts'
import { textOf } from './result-types.ts'

// Go's white space has U+0085, which JavaScript's hasn't, and lacks U+FEFF, which JavaScript's has.
const BLANK = '[\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]'
const AROUND = new RegExp(`^${BLANK}+|${BLANK}+$`, 'g')

/**
 * The text without white space around it.
 *
 * @example
 * trim(values.motto) // {{ .Values.motto | trim | quote }}
 */
export const trim = define((text: string): string => text.replace(AROUND, ''), {
  name: 'trim',
  go: 'trim',
  refuse: accepts(text),
  refuseMethod: (of) =>
    asciiText(of) &&
    'JavaScript and Helm disagree about which characters are white space: write trim(…) from chartwright',
  result: textOf,
})

/**
 * The text without any of some characters around it.
 *
 * @example
 * trimAll(values.name, '/.') // {{ .Values.name | trimAll "/." | quote }}
 */
export const trimAll = define(
  (text: string, characters: string): string => {
    const around = new Set(characters)
    const all = [...text]
    const first = all.findIndex((character) => !around.has(character))
    return first < 0 ? '' : all.slice(first, all.findLastIndex((character) => !around.has(character)) + 1).join('')
  },
  { name: 'trimAll', go: 'trimAll', order: [1, 0], refuse: accepts(text), result: (of) => textOf(of) },
)

/**
 * The text without a prefix, or as it is when it doesn't begin with it.
 *
 * @example
 * trimPrefix(values.tag, 'v') // {{ .Values.tag | trimPrefix "v" | quote }}
 */
export const trimPrefix = define(
  (text: string, prefix: string): string => (text.startsWith(prefix) ? text.slice(prefix.length) : text),
  { name: 'trimPrefix', go: 'trimPrefix', order: [1, 0], refuse: accepts(text), result: (of) => textOf(of) },
)

/**
 * The text without a suffix, or as it is when it doesn't end with it.
 *
 * @example
 * trimSuffix(values.name, '-') // {{ .Values.name | trimSuffix "-" | quote }}
 */
export const trimSuffix = define(
  (text: string, suffix: string): string =>
    suffix !== '' && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text,
  { name: 'trimSuffix', go: 'trimSuffix', order: [1, 0], refuse: accepts(text), result: (of) => textOf(of) },
)

/** Go writes no more characters of a string than this. */
const MOST_CHARACTERS = 1_000_000

const isConstantLength = (length: Type | undefined): boolean =>
  length?.kind === 'integer' && length.minimum === length.maximum && (length.maximum ?? Infinity) <= MOST_CHARACTERS

/**
 * The first characters of a text. Helm's `trunc` counts bytes and so may cut through a character; where the text may have
 * characters beyond ASCII, the template counts characters, by `printf`, and the length must be a constant.
 *
 * @example
 * truncate(values.name, 63) // {{ .Values.name | trunc 63 | quote }}
 */
export const truncate = define((text: string, length: number): string => [...text].slice(0, length).join(''), {
  name: 'truncate',
  go: 'trunc',
  order: [1, 0],
  casts: [1],
  refuse: (of = ABSENT, length) =>
    accepts(text, count)(of, ...(length ? [length] : [])) ?? (isConstantLength(length) ? undefined : asciiText(of)),
  refuseMethod: (of) =>
    asciiText(of) && 'JavaScript counts some characters beyond ASCII as two: write truncate(…) from chartwright',
  instead: ([of, length]) =>
    of && length?.type.kind === 'integer' && !isAscii(of.type)
      ? call('printf', textOf(of.type), [literal(`%.${length.type.minimum}s`), of])
      : undefined,
  result: (of) => textOf(of),
})

/**
 * The text, or its beginning with `...` where it is longer than a length of at least 4; Helm counts bytes, so the text
 * must be ASCII.
 *
 * @example
 * abbreviate(values.name, 20) // {{ .Values.name | abbrev 20 | quote }}
 */
export const abbreviate = define(
  (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 3)}...` : text),
  {
    name: 'abbreviate',
    go: 'abbrev',
    order: [1, 0],
    casts: [1],
    refuse: accepts(asciiText, atLeast(4)),
    result: (of) => textOf(of),
  },
)

/**
 * The text without any white space in it; Helm takes bytes for characters here, so the text must be ASCII.
 *
 * @example
 * withoutSpaces(values.name) // {{ .Values.name | nospace | quote }}
 */
export const withoutSpaces = define((text: string): string => text.replace(/[\t\n\v\f\r ]/g, ''), {
  name: 'withoutSpaces',
  go: 'nospace',
  refuse: accepts(asciiText),
  result: (of) => textOf(of),
})
