import { type Json, type JsonMap, pathOfKey } from './json.ts'
import { ValuesError } from './values-error.ts'

/**
 * What a source exports as data, which YAML can hold; fields that are undefined are left out.
 *
 * @throws ValuesError for anything else, with its path.
 */
export const plainData = (value: unknown, path = '', around: readonly object[] = []): Json => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  if (typeof value !== 'object' || around.includes(value) || !(Array.isArray(value) || isPlain(value)))
    throw new ValuesError('no-data', path, `YAML can't hold ${inWords(value, around)}`)
  const inside = [...around, value]
  if (Array.isArray(value)) return value.map((item, index) => plainData(item, `${path}[${index}]`, inside))
  return mapOf(value, (item, key) => plainData(item, pathOfKey(path, key), inside))
}

const mapOf = (value: object, change: (item: unknown, key: string) => Json): JsonMap =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, change(item, key)]])),
  )

const isPlain = (value: object): boolean => [Object.prototype, null].includes(Object.getPrototypeOf(value))

const inWords = (value: unknown, around: readonly object[]): string => {
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null) return value === undefined ? 'undefined' : `a ${typeof value}`
  return around.includes(value) ? 'what contains itself' : `an object of the class ${value.constructor.name}`
}
