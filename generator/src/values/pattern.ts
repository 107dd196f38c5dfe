import { repeatsTooOften } from '../model/pattern-limit.ts'
import { isSimpleText } from '../model/type.ts'

/**
 * Regular expressions that mean the same for Helm (RE2) and for JavaScript. Each alternative is one token that both
 * know; `.`, `\s`, look-around, back-references and named groups are none, because they differ or are missing in one.
 */
const ESCAPE = /\\(?:[dDwWbBntrfv^$\\.*+?()[\]{}|/]|x[0-9a-fA-F]{2})/.source
const IN_CLASS = /(?:\\(?:[dDwWntrfv^$\\.*+?()[\]{}|/-]|x[0-9a-fA-F]{2})|\[(?!:)|[^\\\][])/.source
const CLASS = `\\[\\^?${IN_CLASS}+\\]`
const QUANTIFIER = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/.source
const TOKEN = new RegExp(`${ESCAPE}|${CLASS}|${QUANTIFIER}|\\((?:\\?:|(?!\\?))|[)|^$]|[^\\\\()[\\]{}*+?|^$.]`, 'uy')

const REMEDIES: readonly (readonly [RegExp, string])[] = [
  [/^\(\?/, 'look-around, named groups and flags are not known to both; write the pattern without them'],
  [/^\./, 'write a class in place of ".", such as [^\\n]'],
  [/^\\[sS]/, 'write the blanks out, as in [ \\t]'],
  [/^\\[1-9k]/, 'back-references are not known to Helm'],
  [/^\[/, 'write the class without [:names:] and empty brackets'],
]

/** The tokens of a pattern, and the rest that isn't one. */
const tokens = (pattern: string): { known: readonly string[]; rest: string } => {
  const known: string[] = []
  let at = 0
  while (at < pattern.length) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(pattern)?.[0]
    if (!token) break
    known.push(token)
    at += token.length
  }
  return { known, rest: pattern.slice(at) }
}

/** What keeps a pattern from meaning the same for Helm and for JavaScript; undefined when it does. */
export const patternProblem = (pattern: string): string | undefined => {
  const { rest } = tokens(pattern)
  if (rest !== '') {
    const remedy = REMEDIES.find(([begins]) => begins.test(rest))?.[1] ?? 'write it in another way'
    return `the pattern ${pattern} does not mean the same for Helm and for JavaScript at ${rest}: ${remedy}`
  }
  if (repeatsTooOften(pattern))
    return `the pattern ${pattern} repeats more than 1000 times, repeats within each other multiplied, which Helm refuses`
  return compiles(pattern) ? undefined : `the pattern ${pattern} is not a regular expression`
}

const compiles = (pattern: string): boolean => {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp
  } catch {
    return false
  }
}

/** Whether only texts of ASCII characters match. */
export const matchesOnlyAscii = (pattern: string): boolean => {
  const { known } = tokens(pattern)
  let depth = 0
  for (const token of known) {
    if (token.startsWith('(')) depth++
    if (token === ')') depth--
    if (token === '|' && depth === 0) return false
    if (!isAsciiToken(token)) return false
  }
  return known[0] === '^' && known.at(-1) === '$'
}

const isAsciiToken = (token: string): boolean =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range begins with them
  /^[\x00-\x7f]*$/.test(token) && !/^\[\^|\\[DW]|\\x[89a-f]/i.test(token.replaceAll('\\d', '').replaceAll('\\w', ''))

/** Whether only texts match that stand between double quotes as they are. */
export const matchesOnlySimple = (pattern: string): boolean =>
  matchesOnlyAscii(pattern) && tokens(pattern).known.every((token) => NO_CHARACTER.test(token) || !matchesSharp(token))

/** Groups, anchors, alternatives and quantifiers. */
const NO_CHARACTER = /^(?:\((?:\?:)?|[)|^$]|[*+?]\??|\{.*|\\[bB])$/

const matchesSharp = (token: string): boolean =>
  ASCII.some((each) => !isSimpleText(each) && new RegExp(`^${token}$`, 'u').test(each))

const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

/** Whether the empty text never matches. */
export const refusesEmpty = (pattern: string): boolean => !new RegExp(pattern, 'u').test('')

const NUMBER = String.raw`(?:\\d|\[0-9\])\{1,[1-9]\}`
const PART = String.raw`(?:\\\.|\[\.\])${NUMBER}`
const OF_VERSIONS = new RegExp(String.raw`^\^(?:v\??)?${NUMBER}(?:${PART}){0,2}\$$`)

/** Whether only versions match, as Helm reads them: numbers that are written out, of at most nine digits. */
export const matchesOnlyVersions = (pattern: string): boolean => OF_VERSIONS.test(pattern)
