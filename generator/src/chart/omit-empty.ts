import { alternatives, type Type } from '../model/type.ts'

type Owned = ReadonlySet<unknown>

/**
 * All maps and lists of the values that a chart can pass on whole, by their type: what lies inside of something passed
 * through is never read by itself.
 */
export const ownedBy = (value: unknown, type: Type, owned = new Set<unknown>()): Set<unknown> => {
  if (typeof value !== 'object' || value === null) return owned
  owned.add(value)
  for (const alternative of alternatives(type)) {
    for (const [key, inner] of Object.entries(value)) {
      const innerType = typeAt(alternative, key)
      if (innerType) ownedBy(inner, innerType, owned)
    }
  }
  return owned
}

const typeAt = (type: Type, key: string): Type | undefined => {
  if (type.kind === 'object') return type.fields[key]
  if (type.kind === 'map') return type.value
  return type.kind === 'list' ? type.item : undefined
}

/**
 * Leaves out what the rules leave out: fields that are undefined or null, and maps and lists that were taken whole from
 * the values and are empty. What the author wrote or put together stays, as `{}` or `[]`.
 */
export const omitEmpty = (value: unknown, owned: Owned): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return owned.has(value) ? value : value.map((item) => omitEmpty(item, owned))
  if (owned.has(value)) return value
  const kept = Object.entries(value).filter(([, field]) => !isOmitted(field, owned))
  return Object.fromEntries(kept.map(([key, field]) => [key, omitEmpty(field, owned)]))
}

const isOmitted = (field: unknown, owned: Owned): boolean =>
  field === undefined || field === null || (owned.has(field) && Object.keys(field as object).length === 0)
