/** A map of values. */
export type ValueMap = Readonly<Record<string, unknown>>

/** Where a value stands: keys of maps, one below the other. */
export type Path = readonly string[]

/** Whether a value is a map. */
export const isMap = (value: unknown): value is ValueMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a map has of its own at a key. */
export const own = (map: unknown, key: string): unknown =>
  isMap(map) && Object.hasOwn(map, key) ? map[key] : undefined

/** The value at a path; undefined where there is none. */
export const valueAt = (value: unknown, path: Path): unknown => path.reduce(own, value)

/** Whether two values are equal; the order of a map's keys doesn't count. */
export const isEqual = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, at) => isEqual(item, b[at]))
  if (!isMap(a) || !isMap(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]))
}

/** A map of entries, also of one called `__proto__`. */
export const mapOfEntries = (entries: Iterable<readonly [string, unknown]>): ValueMap => {
  const map: Record<string, unknown> = {}
  for (const [key, value] of entries)
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true })
  return map
}

/** A user's values over the chart's, as Helm merges them: maps by their keys, and null takes a value away. */
export const merge = (defaults: unknown, values: unknown): unknown => {
  if (!isMap(defaults) || !isMap(values)) return values
  const keys = new Set([...Object.keys(defaults), ...Object.keys(values)])
  const isTakenAway = (key: string): boolean =>
    Object.hasOwn(values, key) && values[key] === null && own(defaults, key) !== undefined
  const kept = [...keys].filter((key) => !isTakenAway(key))
  return mapOfEntries(
    kept.map((key) => [key, Object.hasOwn(values, key) ? merge(own(defaults, key), values[key]) : defaults[key]]),
  )
}

/** What of a user's values differs from the chart's; undefined where nothing does. */
export const difference = (defaults: unknown, values: unknown): unknown => {
  if (!isMap(defaults) || !isMap(values)) return isEqual(defaults, values) ? undefined : values
  const entries = Object.entries(values)
    .map(([key, value]): [string, unknown] => [key, difference(own(defaults, key), value)])
    .filter(([, value]) => value !== undefined)
  return entries.length === 0 ? undefined : mapOfEntries(entries)
}
