/** Where a text stands. */
export interface Place {
  /** Of its further lines. */
  readonly indent: number
  /** Where it begins. */
  readonly column: number
  /** A key, which stays on one line. */
  readonly isKey?: boolean
  /** There, a blank before another one may end a line, too: the other one is escaped. */
  readonly inDoubleQuotes?: boolean
}

const WIDTH = 80

/** A text whose lines end at a blank behind column 80. */
export const folded = (text: string, place: Place, write = (character: string) => character): string => {
  const characters = [...text]
  let { column } = place
  let all = ''
  for (const [index, character] of characters.entries()) {
    const next = characters[index + 1]
    const ends = column > WIDTH && character === ' ' && mayEnd(characters, index, place)
    const written = ends
      ? `\n${' '.repeat(place.indent)}${next === ' ' ? '\\' : ''}`
      : lineOf(write(character), next, place)
    all += written
    column = /[\n\u2028\u2029]/.test(written) ? written.length - 1 : column + written.length
  }
  return all
}

const mayEnd = (characters: readonly string[], index: number, { isKey, inDoubleQuotes }: Place): boolean => {
  const inside = index > 0 && index < characters.length - 1
  const alone = characters[index - 1] !== ' ' && (inDoubleQuotes || characters[index + 1] !== ' ')
  return !isKey && inside && alone
}

/** Behind a line's end that is part of the text, the next line is indented. */
const lineOf = (written: string, next: string | undefined, { indent }: Place): string =>
  /^[\u2028\u2029]$/.test(written) && next !== undefined && !/[\u2028\u2029]/.test(next)
    ? `${written}${' '.repeat(indent)}`
    : written
