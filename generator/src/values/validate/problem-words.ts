import { shortened, similarName } from '../../model/words.ts'
import { pathName } from '../json.ts'
import { isUpgradeNote } from '../schema/retyped.ts'

/** What a value must be, of a list. */
export const enumeration = (data: unknown, allowed: readonly unknown[]): string => {
  const [only] = allowed
  if (typeof only === 'string' && isUpgradeNote(only)) return only
  const listed = allowed.filter((value) => value !== null).map((value) => JSON.stringify(value))
  return `must be ${listed.length > 1 ? `one of ${listed.join(', ')}` : listed[0]}, but is ${quoted(data)}`
}

/** The known key that was probably meant, or all there are. */
export const nearest = (path: readonly string[], key: string, known: readonly string[]): string => {
  const meant = similarName(key, known)
  if (meant !== undefined) return `; did you mean ${pathName([...path, meant])}?`
  return known.length > 0 ? `; the values here are ${known.join(', ')}` : ''
}

/** A given value, as JSON and not too long. */
export const quoted = (value: unknown): string => shortened(JSON.stringify(value) ?? 'undefined', 80)

const WORDS: Readonly<Record<string, string>> = {
  string: 'a string',
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
  if (data === null) return ": this value can't be unset"
  if (wanted.includes('string') && typeof data !== 'object')
    return ': put it in quotes, or use --set-string instead of --set'
  return typeof data === 'string' && wanted.some((type) => type === 'integer' || type === 'boolean')
    ? ': remove the quotes'
    : ''
}
