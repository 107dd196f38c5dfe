import { distance } from 'fastest-levenshtein'
import { pathName } from '../json.ts'
import { isRenamedNote } from '../schema/renamed.ts'

/** `1 item`, `2 items`. */
export const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** What a value must be, of a list. */
export const enumeration = (data: unknown, allowed: readonly unknown[]): string => {
  const [only] = allowed
  if (typeof only === 'string' && isRenamedNote(only)) return only
  const listed = allowed.filter((value) => value !== null).map((value) => JSON.stringify(value))
  return `is ${quoted(data)}, must be ${listed.length > 1 ? `one of ${listed.join(', ')}` : listed[0]}`
}

/** The known key that was probably meant, or all there are. */
export const nearest = (path: readonly string[], key: string, known: readonly string[]): string => {
  const nearest = known
    .map((name) => ({ name, away: distance(name.toLowerCase(), key.toLowerCase()) }))
    .sort((a, b) => a.away - b.away)[0]
  if (nearest && nearest.away <= Math.max(2, key.length / 3))
    return `; did you mean ${pathName([...path, nearest.name])}?`
  return known.length > 0 ? `; there are ${known.join(', ')}` : ''
}

/** A given value, as JSON and not too long. */
export const quoted = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'undefined'
  return text.length > 80 ? `${text.slice(0, 77)}…` : text
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  null: 'null',
}

/** The types of JSON Schema in plain words. */
export const typeWords = (types: string | readonly string[]): string =>
  [types]
    .flat()
    .filter((type) => type !== 'null')
    .map((type) => WORDS[type] ?? type)
    .join(' or ')

/** The alternatives of a union, in a few words. */
export const alternatives = (schemas: readonly { type?: string | string[]; $ref?: string }[] = []): string => {
  const names = schemas
    .flatMap(({ type, $ref }) => ($ref ? 'object' : (type ?? 'object')))
    .map((type) => typeWords(type))
  return [...new Set(names)].filter((name) => name !== '').join(' or ')
}

/** How to give the value the right type. */
export const hint = (data: unknown, types: string | readonly string[]): string => {
  const wanted = [types].flat()
  if (data === null) return ": it can't be unset"
  if (wanted.includes('string') && typeof data !== 'object') return ' (quote it; with --set use --set-string)'
  return typeof data === 'string' && wanted.some((type) => type === 'integer' || type === 'boolean')
    ? ' (without quotes)'
    : ''
}
