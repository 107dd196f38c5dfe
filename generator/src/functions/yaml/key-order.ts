/** The order of keys in YAML written by Go: letters last, numbers by their value, so that a9 stands before a10. */
export const byKey = (a: string, b: string): number => {
  const [left, right] = [[...a], [...b]]
  const at = left.findIndex((character, index) => character !== right[index])
  if (at < 0 || at >= right.length) return left.length - right.length
  return byCharacters(left, right, at)
}

const byCharacters = (left: readonly string[], right: readonly string[], at: number): number => {
  const [a, b] = [left[at] as string, right[at] as string]
  const letters = [isLetter(a), isLetter(b)]
  if (letters[0] !== letters[1]) return letters[1] ? -1 : 1
  if (letters[0]) return codeOf(a) - codeOf(b)
  return byNumbers(left, right, at) || codeOf(a) - codeOf(b)
}

/** The numbers that begin here; those after a zero inside of a number are compared by their length. */
const byNumbers = (left: readonly string[], right: readonly string[], at: number): number => {
  const [a, b] = [digitsFrom(left, at), digitsFrom(right, at)]
  const inNumber = (left[at] === '0' || right[at] === '0') && followsDigit(left, at)
  const [x, y] = [a, b].map((digits) => numberOf(inNumber ? ['1', ...digits] : digits)) as [bigint, bigint]
  return x === y ? a.length - b.length : x < y ? -1 : 1
}

const digitsFrom = (characters: readonly string[], at: number): string[] => {
  const end = characters.findIndex((character, index) => index >= at && !isDigit(character))
  return characters.slice(at, end < 0 ? undefined : end)
}

/** Whether a digit other than zero stands before, with nothing but digits between. */
const followsDigit = (characters: readonly string[], at: number): boolean => {
  for (let index = at - 1; index >= 0 && isDigit(characters[index] as string); index--) {
    if (characters[index] !== '0') return true
  }
  return false
}

/** As Go counts, with 64 bits, any digits of Unicode, and the distance from the character 0. */
const numberOf = (digits: readonly string[]): bigint =>
  digits.reduce((sum, digit) => BigInt.asIntN(64, sum * 10n + BigInt(codeOf(digit) - 48)), 0n)

const codeOf = (character: string): number => character.codePointAt(0) as number
const isLetter = (character: string): boolean => /\p{L}/u.test(character)
const isDigit = (character: string): boolean => /\p{Nd}/u.test(character)
