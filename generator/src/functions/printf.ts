import { RenderError } from '../model/render-error.ts'
import { alternatives, isAscii, isSimple, type Type } from '../model/type.ts'
import { plural } from '../model/words.ts'
import { accepts, asciiText, type Check, integer, isThere, literalText, text } from './argument-checks.ts'
import { define } from './definition.ts'

/** How a verb writes its argument. */
interface Verb {
  readonly letter: string
  readonly flags: string
  readonly width: number
  readonly places: number | undefined
}

type Part = string | Verb

/** Flags, a width and places as far as all versions of Go agree on them. */
const VERB = /%(?:%|([-+0]*)(\d*)(?:\.(\d+))?([a-zA-Z]))/g
const FLAGS: Readonly<Record<string, RegExp>> = {
  s: /^-?\d*(?:\.\d+)?$/,
  v: /^-?\d*$/,
  t: /^-?\d*$/,
  q: /^$/,
  d: /^\+?[-0]?\d*$/,
  x: /^0?\d*$/,
  X: /^0?\d*$/,
  f: /^\+?[-0]?\d*(?:\.\d{1,2})?$/,
}
const MOST_WIDTH = 999

/** The parts of a format; what is wrong with it as a sentence. */
const partsOf = (format: string): readonly Part[] | string => {
  const parts: Part[] = []
  let end = 0
  for (const match of format.matchAll(VERB)) {
    const [whole, flags = '', width = '', places, letter] = match
    parts.push(format.slice(end, match.index))
    end = match.index + whole.length
    if (letter === undefined) parts.push('%')
    else if (!FLAGS[letter]?.test(whole.slice(1, -1)) || Number(width) > MOST_WIDTH) return notSupported(whole)
    else parts.push({ letter, flags, width: Number(width), places: places === undefined ? undefined : Number(places) })
  }
  const rest = format.slice(end)
  return parts.some((part) => typeof part === 'string' && part !== '%' && part.includes('%')) || rest.includes('%')
    ? notSupported('%')
    : [...parts, rest]
}

const notSupported = (verb: string): string =>
  `the verb ${verb} is not supported: write one of %s, %d, %v, %q, %x, %t, %5.2f, %03d and %%`

const isVerb = (part: Part): part is Verb => typeof part !== 'string'

const padded = (value: string, { flags, width }: Verb): string => {
  const pad = Math.max(width - [...value].length, 0)
  if (flags.includes('-')) return value + ' '.repeat(pad)
  if (!flags.includes('0')) return ' '.repeat(pad) + value
  const [sign = ''] = /^[-+]?/.exec(value) ?? []
  return sign + '0'.repeat(pad) + value.slice(sign.length)
}

const signed = (value: string, { flags }: Verb): string =>
  flags.includes('+') && !value.startsWith('-') ? `+${value}` : value

/** A number with places behind the point, rounded as Go does: the exact value, and half to the even digit. */
const fixed = (value: number, places: number): string => {
  const [numerator, denominator] = exact(Math.abs(value))
  const scaled = numerator * 10n ** BigInt(places)
  const twice = (scaled % denominator) * 2n
  const whole = scaled / denominator
  const isUp = twice > denominator || (twice === denominator && whole % 2n === 1n)
  const digits = String(whole + (isUp ? 1n : 0n)).padStart(places + 1, '0')
  const point = digits.length - places
  const sign = value < 0 || Object.is(value, -0) ? '-' : ''
  return `${sign}${digits.slice(0, point)}${places > 0 ? `.${digits.slice(point)}` : ''}`
}

/** A number as a fraction. */
const exact = (value: number): [numerator: bigint, denominator: bigint] => {
  let [scaled, denominator] = [value, 1n]
  while (!Number.isInteger(scaled)) [scaled, denominator] = [scaled * 2, denominator * 2n]
  return [BigInt(scaled), denominator]
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\x07': '\\a',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\v': '\\v',
  '"': '\\"',
  '\\': '\\\\',
}

const quoted = (value: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is escaped
  `"${value.replace(/["\\\x00-\x1f\x7f]/g, (character) => ESCAPES[character] ?? `\\x${hexOf(character)}`)}"`

const hexOf = (value: string): string => Buffer.from(value).toString('hex')

const hex = (value: string | number): string => (typeof value === 'string' ? hexOf(value) : value.toString(16))

type Argument = string | number | boolean

/** What a verb takes, what it makes of it, and what of Go its argument is given to first. */
interface Meaning {
  readonly check: Check
  readonly write: (value: never, verb: Verb) => string
  readonly is: (value: Argument) => boolean
  readonly cast?: 'int64' | 'float64'
}

const oneOf =
  (wanted: string, ...kinds: Type['kind'][]): Check =>
  (type) =>
    isThere(type) ??
    (alternatives(type).every(({ kind }) => kinds.includes(kind)) ? undefined : `this verb takes ${wanted}`)

const isText = (value: Argument): boolean => typeof value === 'string'
const isInteger = (value: Argument): boolean => Number.isSafeInteger(value)
const isScalar: Check = (type) =>
  type.kind === 'integer' ? isThere(type) : oneOf('a string, an integer or a boolean', 'string', 'boolean')(type)
const hexable: Check = (type) => (type.kind === 'integer' ? isThere(type) : text(type))
const asHex: Meaning = { check: hexable, is: (value) => isText(value) || isInteger(value), write: hex }

const MEANINGS: Readonly<Record<string, Meaning>> = {
  s: {
    check: text,
    is: isText,
    write: (value: string, { places }) => (places === undefined ? value : [...value].slice(0, places).join('')),
  },
  v: { check: isScalar, is: (value) => typeof value !== 'number' || isInteger(value), write: String },
  t: { check: oneOf('a boolean', 'boolean'), is: (value) => typeof value === 'boolean', write: String },
  q: { check: asciiText, is: (value) => isText(value) && /^[\0-\x7f]*$/.test(String(value)), write: quoted },
  d: { check: integer, is: isInteger, write: (value: number, verb) => signed(String(value), verb), cast: 'int64' },
  x: asHex,
  X: { ...asHex, write: (value: string) => hex(value).toUpperCase() },
  f: {
    check: oneOf('a number', 'number', 'integer'),
    is: (value) => typeof value === 'number' && Number.isFinite(value),
    write: (value: number, verb) => signed(fixed(value, verb.places ?? 6), verb),
    cast: 'float64',
  },
}

const meaningOf = ({ letter }: Verb): Meaning => MEANINGS[letter] as Meaning

const written = (verb: Verb, value: Argument | undefined): string => {
  const { is, write } = meaningOf(verb)
  if (value === undefined || !is(value)) throw new RenderError(`printf: %${verb.letter} can't write ${value}`)
  return padded(write(value as never, verb), verb)
}

const counted = (verbs: number, args: number): string | undefined =>
  verbs === args
    ? undefined
    : `the format has ${plural(verbs, 'verb')}, but ${plural(args, 'value')} ${args === 1 ? 'is' : 'are'} given`

/** The verbs of a format that is known, in their order; none where it is wrong. */
const verbsIn = (format: Type | undefined): readonly Verb[] => {
  const parts = format?.kind === 'string' ? partsOf(format.values?.[0] ?? '') : ''
  return typeof parts === 'string' ? [] : parts.filter(isVerb)
}

const refusePrintf = (format?: Type, ...types: readonly Type[]): string | undefined => {
  const problem = format && literalText(format)
  if (problem !== undefined || format?.kind !== 'string') return problem ?? 'this format must be a string'
  const parts = partsOf(format.values?.[0] ?? '')
  if (typeof parts === 'string') return parts
  const verbs = parts.filter(isVerb)
  return counted(verbs.length, types.length) ?? accepts(...verbs.map((verb) => meaningOf(verb).check))(...types)
}

/** Values of files are floats, and Go's verbs write only what is of their kind. */
const castsOf = ([format, ...types]: readonly Type[]): Readonly<Record<number, string>> => {
  const casts = verbsIn(format).map((verb, index) => {
    const whole = types[index]?.kind === 'integer' ? 'int64' : undefined
    return [index + 1, meaningOf(verb).cast ?? whole] as const
  })
  return Object.fromEntries(casts.filter((cast): cast is [number, 'int64' | 'float64'] => cast[1] !== undefined))
}

const resultOf = (...types: readonly Type[]): Type => {
  const verbs = verbsIn(types[0])
  const isQuoted = verbs.length < types.length - 1 || verbs.some(({ letter }) => letter === 'q')
  return {
    kind: 'string',
    ascii: types.every((type) => isAscii(type) || type.kind === 'boolean' || type.kind === 'number'),
    simple: types.every(isSimple) && !isQuoted,
  }
}

/**
 * A text by a format of Go, which must be written in the source. Its verbs are `%s` of a string, `%d` of an integer, `%v`
 * of either or a boolean, `%t` of a boolean, `%q` of an ASCII string in quotes, `%x` and `%X` of a string or an integer,
 * `%f` of a number, and `%%`. They take a width, `-` to fill up behind, `0` to fill up with zeros, `+` for the sign of
 * every number, and places: `%-8s`, `%03d`, `%+d`, `%5.2f`.
 *
 * @example
 * name: printf('%s-%03d', values.name, values.replicas) // name: {{ printf "%s-%03d" .Values.name (int64 .Values.replicas) | quote }}
 */
export const printf = define(
  (format: string, ...values: Argument[]): string => {
    const parts = partsOf(format)
    const problem = typeof parts === 'string' ? parts : counted(parts.filter(isVerb).length, values.length)
    if (problem !== undefined || typeof parts === 'string') throw new RenderError(`printf: ${problem}`)
    const given = values.values()
    return parts.map((part) => (isVerb(part) ? written(part, given.next().value) : part)).join('')
  },
  { name: 'printf', go: 'printf', through: castsOf, refuse: (...types) => refusePrintf(...types), result: resultOf },
)
