import { alternatives, type Type } from '../model/type.ts'
import { accepts, isThere } from './accept.ts'
import { define } from './definition.ts'
import { aString } from './result.ts'

const ESCAPED: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}
// Go writes these with a character's code, as JSON for HTML; the order of a map's keys differs, so maps are refused
const escapeForHtml = (json: string): string =>
  json.replace(/[<>&\u2028\u2029]/g, (character) => ESCAPED[character] ?? character)

const WITHOUT_MAPS = ['string', 'integer', 'number', 'boolean', 'list']

const withoutMaps = (type: Type): string | undefined => {
  const missing = isThere(type)
  if (missing !== undefined) return missing
  if (!alternatives(type).every((each) => WITHOUT_MAPS.includes(each.kind))) {
    return 'the order of the keys of a map differs between JavaScript and Helm: write its fields as text, or place the map as it is'
  }
  for (const each of alternatives(type)) if (each.kind === 'list') return withoutMaps(each.item)
  return undefined
}

const plainText = (type: Type | undefined): boolean =>
  type?.kind === 'string'
    ? (type.values?.every((value) => escapeForHtml(value) === value) ?? false)
    : type?.kind !== 'list' || plainText(type.item)

/**
 * A string, number, boolean or list of these as JSON.
 *
 * @example
 * toJson(values.hosts) // {{ .Values.hosts | toJson | quote }}
 */
export const toJson = define((value: unknown): string => escapeForHtml(JSON.stringify(value)), {
  name: 'toJson',
  go: 'toJson',
  refuse: accepts(withoutMaps),
  refuseMethod: (of) =>
    plainText(of)
      ? undefined
      : 'JSON.stringify() writes `<`, `>` and `&` otherwise than Helm does: write toJson(…) of chartwright',
  result: aString,
})
