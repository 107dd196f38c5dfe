import { ABSENT, isBlock, type Type } from '../model/type.ts'
import { accepts, complete } from './accept.ts'
import { byBytes } from './by-bytes.ts'
import { define } from './definition.ts'
import { aString } from './result.ts'

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
  const pairs = entriesOf(value).map(([key, each]) => `${JSON.stringify(key)}:${inGosOrder(each)}`)
  return `{${pairs.join()}}`
}

const entriesOf = (map: object): [string, unknown][] =>
  Object.entries(map)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => byBytes(a, b))

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
      : 'JSON.stringify() writes `<`, `>` and `&`, and orders keys, otherwise than Helm does: write toJson(…) of chartwright',
  result: aString,
})
