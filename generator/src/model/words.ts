import { closest, distance } from 'fastest-levenshtein'

/** `1 item`, `2 items`. */
export const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** A string of at most so many characters, of which the last is `…` where some were cut. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text

/** The known name that was probably meant, whatever its case; undefined where none is similar. */
export const similarName = (given: string, known: readonly string[]): string | undefined => {
  if (known.length === 0) return undefined
  const lower = known.map((name) => name.toLowerCase())
  const nearest = closest(given.toLowerCase(), lower)
  const isSimilar = distance(given.toLowerCase(), nearest) <= Math.max(2, given.length / 3)
  return isSimilar ? known[lower.indexOf(nearest)] : undefined
}
