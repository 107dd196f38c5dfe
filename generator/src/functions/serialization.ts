import { isMap } from '../model/map.ts'
import { OnlyHelmError, RenderError } from '../model/render-error.ts'
import { ABSENT, alternatives, isBlock, type Type, UNKNOWN } from '../model/type.ts'
import { accepts, complete, isThere, text } from './argument-checks.ts'
import { byBytes, entriesInOrder } from './byte-order.ts'
import { define } from './definition.ts'
import { aString } from './result-types.ts'
import { readJson } from './yaml/json-reader.ts'
import { readYaml } from './yaml/reader.ts'
import { writeYaml } from './yaml/writer.ts'

const ESCAPED: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}
// Go writes these with a character's code, as JSON for HTML
const escapeForHtml = (json: string): string =>
  json.replace(/[<>&\u2028\u2029]/g, (character) => ESCAPED[character] ?? character)

/** The same value with the keys of its maps in Go's order; as entries, since JavaScript puts some keys first. */
const inGosOrder = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inGosOrder).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const pairs = entriesInOrder(value, byBytes).map(([key, each]) => `${JSON.stringify(key)}:${inGosOrder(each)}`)
  return `{${pairs.join()}}`
}

const plainText = (type: Type): boolean => {
  if (type.kind === 'union') return type.of.every(plainText)
  if (type.kind === 'list') return plainText(type.item)
  if (type.kind !== 'string') return !isBlock(type)
  return type.values?.every((value) => escapeForHtml(value) === value) ?? false
}

/**
 * A value as JSON, with the keys of maps in Helm's order. YAML reads JSON too, so that this is the text for a file of
 * either.
 *
 * @example
 * toJson(values.hosts) // {{ .Values.hosts | toJson | quote }}
 */
export const toJson = define((value: unknown): string => escapeForHtml(inGosOrder(value)), {
  name: 'toJson',
  go: 'toJson',
  writes: true,
  refuse: accepts(complete),
  refuseMethod: (of = ABSENT) =>
    plainText(of)
      ? undefined
      : 'Helm escapes `<`, `>` and `&` and orders keys, unlike JavaScript: write toJson(…) from chartwright',
  result: aString,
})

/**
 * A value as YAML, without a line's end behind it: for the files of programs, such as those of a ConfigMap. The layout is
 * that of Helm, byte for byte. In a manifest, a map or list is written as it is, without this. Without Helm, it fails at
 * control characters from U+007F to U+009F, which Helm loses.
 *
 * @example
 * toYaml(values.hosts) // {{ .Values.hosts | toYaml | quote }}
 */
export const toYaml = define((value: unknown): string => writeYaml(written(value)), {
  name: 'toYaml',
  go: 'toYaml',
  writes: true,
  refuse: accepts(complete),
  result: aString,
})

/** Helm writes nothing at all, or other texts, where one has such a character. */
const written = (value: unknown): unknown => {
  const [character] = /[\u007f-\u009f]/.exec(JSON.stringify(value)) ?? []
  if (character === undefined) return value
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
  throw new RenderError(`toYaml: Helm can't write the control character U+${code} in ${JSON.stringify(value)}`)
}

/**
 * The map that a string of YAML holds; empty for an empty string. Its type is the author's to say: nothing checks it.
 * Where the string holds no map, Helm gives a map with the key `Error`; without Helm, it fails.
 *
 * @example
 * settings: fromYaml(values.config)
 * // settings:
 * //   {{- toYaml (fromYaml .Values.config) | nindent 2 }}
 */
export const fromYaml = define(
  (text: string): Readonly<Record<string, unknown>> => {
    const value = readYaml(text) ?? {}
    if (typeof value === 'object' && !Array.isArray(value)) return asRead(value as Record<string, unknown>)
    throw notThis('map', text)
  },
  { name: 'fromYaml', go: 'fromYaml', refuse: accepts(text), result: () => ({ kind: 'map', value: UNKNOWN }) },
)

/**
 * The list that a string of YAML holds; empty for an empty string. As with `fromYaml`, nothing checks its type.
 *
 * @example
 * hosts: fromYamlArray(values.domains)
 * // hosts:
 * //   {{- toYaml (fromYamlArray .Values.domains) | nindent 2 }}
 */
export const fromYamlArray = define(
  (text: string): readonly unknown[] => {
    const value = readYaml(text) ?? []
    if (Array.isArray(value)) return asRead(value)
    throw notThis('list', text)
  },
  {
    name: 'fromYamlArray',
    go: 'fromYamlArray',
    refuse: accepts(text),
    result: () => ({ kind: 'list', item: UNKNOWN }),
  },
)

/**
 * The map that a string of JSON holds. As with `fromYaml`, nothing checks its type. Where the string holds no map, Helm
 * gives a map with the key `Error`; without Helm, it fails.
 *
 * @example
 * settings: fromJson(values.config)
 * // settings:
 * //   {{- toYaml (fromJson .Values.config) | nindent 2 }}
 */
export const fromJson = define(
  (text: string): Readonly<Record<string, unknown>> => {
    const value = readJson(text)
    if (isMap(value)) return asRead(value)
    throw notThis('map', text)
  },
  { name: 'fromJson', go: 'fromJson', refuse: accepts(text), result: () => ({ kind: 'map', value: UNKNOWN }) },
)

/**
 * The list that a string of JSON holds. As with `fromYaml`, nothing checks its type.
 *
 * @example
 * hosts: fromJsonArray(values.config)
 * // hosts:
 * //   {{- toYaml (fromJsonArray .Values.config) | nindent 2 }}
 */
export const fromJsonArray = define(
  (text: string): readonly unknown[] => {
    const value = readJson(text)
    if (Array.isArray(value)) return asRead(value)
    throw notThis('list', text)
  },
  {
    name: 'fromJsonArray',
    go: 'fromJsonArray',
    refuse: accepts(text),
    result: () => ({ kind: 'list', item: UNKNOWN }),
  },
)

const read = new WeakSet<object>()

/** Marks a map or list, with all inside of it, that stays as it is. */
export const asRead = <T extends object>(value: T): T => {
  read.add(value)
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) asRead(inner)
  return value
}

/** Whether a map or list was read from a string, or merged: it stays as it is, with its nulls. */
export const isRead = (value: object): boolean => read.has(value)

const notThis = (kind: string, text: string): OnlyHelmError =>
  new OnlyHelmError(`this string contains no ${kind}, so Helm would return an error in its place: ${text}`)

const WRITTEN = ['string', 'integer', 'boolean']

/**
 * A string, integer or boolean as text: `String(…)`.
 *
 * @example
 * String(values.replicas) // "{{ int64 .Values.replicas }}"
 */
export const toText = define((value: string | number | boolean): string => String(value), {
  name: 'toString',
  go: 'toString',
  refuse: accepts((type) => {
    const missing = isThere(type)
    if (missing !== undefined) return missing
    return alternatives(type).every((each) => WRITTEN.includes(each.kind)) &&
      (type.kind !== 'union' || type.of.every((each) => each.kind !== 'integer'))
      ? undefined
      : 'only a string, an integer or a boolean can be converted here: write a template literal'
  }),
  result: (of) =>
    (of.kind === 'string' ? of : { ...aString(), ascii: of.kind !== 'union' }) as ReturnType<typeof aString>,
})
