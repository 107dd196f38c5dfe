import { closest, distance } from 'fastest-levenshtein'

/** `Did you mean X?` for a name that is nearly one of those that there are, else what to say otherwise. */
export const suggestion = (given: string, known: readonly string[], otherwise: string): string => {
  if (known.length === 0) return otherwise
  const nearest = closest(given, known)
  return distance(given, nearest) <= Math.max(2, given.length / 3) ? `Did you mean ${nearest}?` : otherwise
}
