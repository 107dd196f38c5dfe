import { OnlyHelmError } from '../../model/render-error.ts'

/** Whose case depends on the version of Unicode that Helm was built with: they came after Unicode 15. */
const NEWER =
  /[\u019b\u0264\u1c89\u1c8a\ua7cb-\ua7cf\ua7d2-\ua7d5\ua7da-\ua7dc\u{10d50}-\u{10d65}\u{10d70}-\u{10d85}\u{16ea0}-\u{16ed3}]/u

/** Greek letters with an iota below them: of JavaScript they become two capital letters, of Go the one of titles. */
const WITH_IOTA = /[\u1f80-\u1f87\u1f90-\u1f97\u1fa0-\u1fa7]/
const MORE_WITH_IOTA: Readonly<Record<string, string>> = { '\u1fb3': '\u1fbc', '\u1fc3': '\u1fcc', '\u1ff3': '\u1ffc' }

/**
 * The text with each letter changed by itself, as Go does it: a letter never becomes two, and the letters around it
 * don't matter.
 */
const letterByLetter =
  (name: string, change: (letter: string) => string) =>
  (text: string): string =>
    text.replace(/./gsu, (letter) => {
      if (NEWER.test(letter)) throw new OnlyHelmError(`${name}: it depends on Helm's version whether ${letter} changes`)
      const changed = change(letter)
      return [...changed].length === 1 ? changed : letter
    })

/** A text in small letters. */
export const toLower = letterByLetter('lower', (letter) => (letter === '\u0130' ? 'i' : letter.toLowerCase()))

/** A text in capital letters. */
export const toUpper = letterByLetter('upper', (letter) =>
  WITH_IOTA.test(letter)
    ? String.fromCharCode(letter.charCodeAt(0) + 8)
    : (MORE_WITH_IOTA[letter] ?? letter.toUpperCase()),
)
