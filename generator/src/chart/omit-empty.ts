type Owned = ReadonlySet<unknown>

/** All maps and lists of the values: what a chart passes on whole is recognised by being one of them. */
export const ownedBy = (values: unknown, owned = new Set<unknown>()): Set<unknown> => {
  if (typeof values !== 'object' || values === null) return owned
  owned.add(values)
  for (const value of Object.values(values)) ownedBy(value, owned)
  return owned
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
