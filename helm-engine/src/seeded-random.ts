/**
 * Randomness that is the same for the same seed, for {@link HelmOptions.random}: renderings with random passwords can be
 * repeated and compared. Not for secrets that somebody uses.
 */
export const seededRandom = (seed: number): ((bytes: Uint8Array) => void) => {
  let state = seed >>> 0
  // mulberry32, which passes the tests for randomness that matter here
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) & 0xff
  }
  return (bytes) => {
    for (let index = 0; index < bytes.length; index++) bytes[index] = next()
  }
}
