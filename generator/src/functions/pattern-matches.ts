import { repeatsTooOften } from '../model/pattern-limit.ts'
import { type Check, literalText } from './argument-checks.ts'

/**
 * What is wrong with a regular expression: only what RE2 and JavaScript understand alike is let through.
 * Undefined when nothing is.
 */
export const patternProblem = (pattern: string): string | undefined => {
  const found = PROBLEMS.find(([forbidden]) => forbidden.test(masked(pattern)))
  if (found) return found[1]
  if (repeatsTooOften(pattern)) return 'Helm repeats at most 1000 times, repeats within each other multiplied'
  try {
    new RegExp(pattern, 'u')
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The pattern in JavaScript's spelling: `.` is anything but a line feed for RE2. */
export const toRegExp = (pattern: string): RegExp =>
  new RegExp(
    pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\./gsu, (part) => (part === '.' ? '[^\\n]' : part)),
    'u',
  )

// escaped characters that stand for themselves, so that they are not taken for syntax
const masked = (pattern: string): string => pattern.replace(/\\[\^$\\.*+?()[\]{}|/-]/g, '__')

const PROBLEMS: readonly (readonly [RegExp, string])[] = [
  [/\(\?(?!:)/, 'look-around, named groups and flags inside a pattern mean something else in Helm: use (…) or (?:…)'],
  [/\\[1-9k]/, 'Helm knows no references to groups'],
  [/\\s/i, '\\s has other characters in Helm: write [ \\t\\n]'],
  [/\\[^dwbntrfvx]/i, 'this escape differs between JavaScript and Helm: write the character, or \\x41'],
  [/\\[BNTRFVX]/, 'this escape differs between JavaScript and Helm: write the character, or \\x41'],
  [/\[\^?\]/, '[] differs between JavaScript and Helm'],
  [/\[[^\]]*(\[|\\b)/, '[ and \\b inside of […] differ between JavaScript and Helm: write \\['],
]

/** The matches of a pattern one after the other, as Go finds them: no empty one right behind another. */
export const allMatches = (pattern: string, text: string): readonly RegExpExecArray[] => {
  const { source, flags } = toRegExp(pattern)
  let end = -1
  return [...text.matchAll(new RegExp(source, `${flags}g`))].filter(({ 0: match, index }) => {
    const found = match !== '' || index !== end
    if (found) end = index + match.length
    return found
  })
}

/** The text with each match replaced. */
export const replaceMatches = (
  pattern: string,
  text: string,
  replacement: (match: RegExpExecArray) => string,
): string => {
  const matches = allMatches(pattern, text)
  const starts = [0, ...matches.map(({ 0: match, index }) => index + match.length)]
  const parts = matches.map((match, at) => text.slice(starts[at], match.index) + replacement(match))
  return parts.join('') + text.slice(starts.at(-1))
}

/** A pattern that is written in the source, and that Helm and JavaScript understand alike. */
export const pattern: Check = (type) =>
  literalText(type) ?? (type.kind === 'string' ? patternProblem(type.values?.[0] ?? '') : undefined)
