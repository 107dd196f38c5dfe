/** The entries of a map that have a value, in an order of their keys. */
export const entriesInOrder = (map: object, order: (a: string, b: string) => number): [string, unknown][] =>
  Object.entries(map)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => order(a, b))

/**
 * Compares two texts by the bytes of their UTF-8, as Go does: JavaScript's own order differs for characters beyond
 * U+FFFF.
 */
export const byBytes = (a: string, b: string): number => {
  const [left, right] = [[...a], [...b]]
  for (const [index, character] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    if (character !== other) return (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0)
  }
  return left.length - right.length
}
