import type { AST } from '@eslint-community/regexpp'
import { isDot, nodesIn, parsePattern, patternProblem } from '../model/pattern.ts'
import { isAscii, isSimple, type Type } from '../model/type.ts'
import { type Check, literalText } from './argument-checks.ts'

/** A pattern that is written in the source, and that Helm and JavaScript understand alike. */
export const pattern: Check = (type) =>
  literalText(type) ??
  (type.kind === 'string' ? patternProblem(type.values?.[0] ?? '', { readsDots: true }) : undefined)

/**
 * A pattern whose matches are asked for, beyond whether there is one: JavaScript goes on where a repeat has matched
 * nothing, and Go stops. For `(|a)*` one finds `a` at the start of `ab`, and the other nothing.
 */
export const foundPattern: Check = (type) => {
  const source = sourceOf(type)
  const problem = pattern(type)
  if (problem !== undefined || source === undefined) return problem
  const repeat = nodesIn(parsePattern(source)).find(mayRepeatNothing)
  return repeat && repeatsNothing(repeat.raw)
}

const repeatsNothing = (repeat: string): string =>
  `${repeat} may repeat the empty string, and JavaScript and Helm then find different matches: let each alternative in the repeat match at least one character`

const sourceOf = (type: Type): string | undefined => (type.kind === 'string' ? type.values?.[0] : undefined)

const mayRepeatNothing = (node: AST.Node): boolean =>
  node.type === 'Quantifier' && node.max > node.min && mayBeEmpty(node.element)

const mayBeEmpty = (node: AST.Element): boolean => {
  if (node.type === 'Quantifier') return node.min === 0 || mayBeEmpty(node.element)
  if (node.type !== 'Group' && node.type !== 'CapturingGroup') return node.type === 'Assertion'
  return node.alternatives.some(({ elements }) => elements.every(mayBeEmpty))
}

/**
 * Whether a group may be left over from an earlier repetition, which JavaScript forgets and Go keeps: the `a` of
 * `(?:(a)|b)*` in `ab`.
 */
export const keepsEarlierRepetitions = (pattern: string, group: number): boolean => {
  const groups = nodesIn(parsePattern(pattern)).filter((node) => node.type === 'CapturingGroup')
  const around = groups[group - 1] ? nodesAround(groups[group - 1] as AST.Node) : []
  const repeat = around.findLastIndex((node) => node.type === 'Quantifier' && node.max > 1)
  return around.slice(0, Math.max(repeat, 0)).some(mayBePassedOver)
}

const nodesAround = ({ parent }: AST.Node): readonly AST.Node[] => (parent ? [parent, ...nodesAround(parent)] : [])

const mayBePassedOver = (node: AST.Node): boolean =>
  node.type === 'Quantifier' ? node.min === 0 : 'alternatives' in node && node.alternatives.length > 1

/**
 * Whether a pattern matches otherwise as a pattern of JavaScript without flags: there a dot is no line end at all, and
 * a character beyond U+FFFF, or one that is none of some, is two.
 */
export const differsWithoutFlags = (pattern: string, of: Type): boolean => {
  const nodes = nodesIn(parsePattern(pattern))
  if (nodes.some((node) => node.type === 'Character' && node.value > 0xffff)) return true
  return (nodes.some(isDot) && !isSimple(of)) || (nodes.some(isNegated) && !isAscii(of))
}

const isNegated = (node: AST.Node): boolean =>
  (node.type === 'CharacterClass' || node.type === 'CharacterSet') && 'negate' in node && node.negate

/** The pattern in JavaScript's spelling: `.` is anything but a line feed for RE2. */
export const toRegExp = (pattern: string): RegExp => {
  const dots = nodesIn(parsePattern(pattern)).filter(isDot)
  const starts = [0, ...dots.map(({ end }) => end)]
  const parts = [...dots, undefined].map((dot, index) => pattern.slice(starts[index], dot?.start))
  return new RegExp(parts.join('[^\\n]'), 'u')
}

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
