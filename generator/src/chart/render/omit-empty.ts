import { isRead } from '../../functions/index.ts'
import { alternatives, fieldOf, type Type, UNKNOWN } from '../../model/type.ts'

/** Maps and lists of the values, and whether each is left out behind a key when it is empty. */
type Owned = ReadonlyMap<unknown, boolean>

/**
 * All maps and lists of the values that a chart can pass on, by their type. What a map holds under a key was set by its
 * user, and stays; so does all inside of what is passed through, with its nulls.
 */
export const ownedBy = (value: unknown, type: Type): Owned => {
  const owned = new Map<unknown, boolean>()
  own(value, type, owned, true)
  return owned
}

const own = (value: unknown, type: Type, owned: Map<unknown, boolean>, isLeftOut: boolean): void => {
  if (typeof value !== 'object' || value === null) return
  owned.set(value, isLeftOut)
  for (const alternative of alternatives(type)) {
    for (const [key, inner] of Object.entries(value)) {
      const innerType = typeAt(alternative, key)
      if (innerType) own(inner, innerType, owned, alternative.kind === 'object' || alternative.kind === 'list')
    }
  }
}

const typeAt = (type: Type, key: string): Type | undefined => {
  if (type.kind === 'object') return fieldOf(type, key)
  if (type.kind === 'map') return fieldOf(type, key) ?? type.value
  if (type.kind === 'any' || type.kind === 'unknown') return UNKNOWN
  return type.kind === 'list' ? type.item : undefined
}

/**
 * Leaves out what the rules leave out: fields that are undefined or null, and maps and lists that were taken whole from
 * the values and are empty. What the author wrote or composed stays, as `{}` or `[]`.
 */
export const omitEmpty = (value: unknown, owned: Owned): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (owned.has(value) || isRead(value)) return value
  if (Array.isArray(value)) return value.map((item) => omitEmpty(item, owned))
  const kept = Object.entries(value).filter(([, field]) => !isOmitted(field, owned))
  return Object.fromEntries(kept.map(([key, field]) => [key, omitEmpty(field, owned)]))
}

const isOmitted = (field: unknown, owned: Owned): boolean =>
  field === undefined || field === null || (owned.get(field) === true && Object.keys(field as object).length === 0)
