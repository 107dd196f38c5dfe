/** Whether a value is a map, and neither a list nor null. */
export const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a map holds under a key; never what all objects of JavaScript have, such as `constructor` and `__proto__`. */
export const own = <T>(map: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(map, key) ? map[key] : undefined

/** The entry at a path of maps; undefined when there is none. */
export const entryAt = (map: unknown, path: readonly string[]): unknown => path.reduce(entryOf, map)

/** An entry of a map; undefined when there is none, or no map. */
export const entryOf = (map: unknown, key: string): unknown => (isMap(map) ? own(map, key) : undefined)

/** Whether two values are the same, whatever the order of their keys. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]))
  if (!isMap(a) || !isMap(b)) return Object.is(a, b)
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
}
