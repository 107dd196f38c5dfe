/** `x` in what Helm draws letters and digits from, a byte each. */
const X = 0x58
/** So many letters may a rendering draw; endless drawing would mean that `x` isn't among what is wanted. */
const LETTERS = 100_000
let letters = 0

/**
 * Randomness of which Helm makes texts of nothing but `x`, as the functions' witness does, so that what is random can be
 * compared. What takes several bytes at once, such as the primes of a key, gets others.
 */
export default (bytes: Uint8Array): void => {
  if (bytes.length === 1 && letters++ < LETTERS) bytes[0] = X
  else crypto.getRandomValues(bytes as Uint8Array<ArrayBuffer>)
}
