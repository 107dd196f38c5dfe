import { looksOtherwise } from './implicit-types.ts'

/** A text of YAML as Go's library writes it: plain where it can be, else in quotes, or line by line where it has lines. */
export const scalarText = (text: string, place: Place): string => {
  if (text.includes('\n')) return !place.isKey && mayBeBlock(text) ? inBlock(text, place) : inDoubleQuotes(text, place)
  if (looksOtherwise(text) || !mayBeQuotedOnce(text, place)) return inDoubleQuotes(text, place)
  return mayBePlain(text) ? folded(text, place) : inSingleQuotes(text, place)
}

const NO_SPECIALS = /^[\n\x20-\x7e\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/u
const BLANK_BEFORE_BREAK = / [\n\u2028\u2029]/
const BLANK_BEHIND_BREAK = /[\n\u2028\u2029] /
const BREAK = /[\u2028\u2029]/
/** What would begin something else in YAML. */
const INDICATORS =
  /^(?:---|\.\.\.)|^[ #,[\]{}&*!|>'"%@`]|^[?:-](?:[ \t]|$)|:(?:[ \t]|$)|[\0\t\n\r\x20\u0085\u2028\u2029]#| $/

const isOrdinary = (text: string): boolean => NO_SPECIALS.test(text) && !BLANK_BEFORE_BREAK.test(text)

const mayBeBlock = (text: string): boolean => isOrdinary(text) && !text.endsWith(' ')

const mayBeQuotedOnce = (text: string, { isKey }: Place): boolean =>
  isOrdinary(text) && !BLANK_BEHIND_BREAK.test(text) && !(isKey && BREAK.test(text))

const mayBePlain = (text: string): boolean => !BREAK.test(text) && !INDICATORS.test(text)

const inSingleQuotes = (text: string, place: Place): string =>
  `'${folded(text, { ...place, column: place.column + 1 }, (character) => (character === "'" ? "''" : character))}'`

const inDoubleQuotes = (text: string, place: Place): string =>
  `"${folded(text, { ...place, column: place.column + 1, inDoubleQuotes: true }, escaped(text))}"`

const LINE_STARTS = /(^|[\n\u2028\u2029])(?=[^\n\u2028\u2029])/g

/** `|` with what YAML can't tell of itself: where the text begins, and how many lines end it. */
const inBlock = (text: string, { indent }: Place): string => {
  const begins = /^[ \n\u2028\u2029]/.test(text) ? '2' : ''
  const ends = /(?:^|[\n\u2028\u2029])[\n\u2028\u2029]$/.test(text) ? '+' : /[\n\u2028\u2029]$/.test(text) ? '' : '-'
  return `|${begins}${ends}\n${text.replace(LINE_STARTS, `$1${' '.repeat(indent)}`)}`
}

const SHORT: Readonly<Record<string, string>> = {
  '\0': '0',
  '\x07': 'a',
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\v': 'v',
  '\f': 'f',
  '\r': 'r',
  '\x1b': 'e',
  '"': '"',
  '\\': '\\',
  '\x85': 'N',
  '\xa0': '_',
  '\u2028': 'L',
  '\u2029': 'P',
}
const AS_IT_IS = /^[\x20\x21\x23-\x5b\x5d-\x7e\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]$/u

/** How a character of a text stands in double quotes; behind a byte order mark, Go escapes all of them. */
const escaped = (text: string): ((character: string) => string) => {
  const all = text.startsWith('\ufeff')
  return (character) => (!all && AS_IT_IS.test(character) ? character : `\\${SHORT[character] ?? byCode(character)}`)
}

const byCode = (character: string): string => {
  const code = character.codePointAt(0) as number
  const hex = (digits: number): string => code.toString(16).toUpperCase().padStart(digits, '0')
  if (code <= 0xff) return `x${hex(2)}`
  return code <= 0xffff ? `u${hex(4)}` : `U${hex(8)}`
}

/** Where a text stands. */
interface Place {
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
const folded = (text: string, place: Place, write = (character: string) => character): string => {
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
