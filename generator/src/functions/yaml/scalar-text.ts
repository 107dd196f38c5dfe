import { escaped } from './escaped.ts'
import { folded, type Place } from './folded.ts'
import { looksOtherwise } from './looks-otherwise.ts'

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
