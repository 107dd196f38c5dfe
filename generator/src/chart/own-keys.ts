/**
 * The same values, in which only what they hold themselves is found: every object of JavaScript has `constructor` and
 * `toString`, and no map of Helm has.
 */
export const withOwnKeysOnly = <Value>(value: Value): Value => {
  if (Array.isArray(value)) return value.map(withOwnKeysOnly) as Value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, withOwnKeysOnly(inner)])
  return Object.setPrototypeOf(Object.fromEntries(entries), null)
}
