import type { AST } from '@eslint-community/regexpp'
import { nodesIn, parsePattern } from '../model/pattern.ts'
import { isSimpleText } from '../model/type.ts'

/** Whether only texts of ASCII characters match. */
export const matchesOnlyAscii = (pattern: string): boolean => {
  const parsed = parsePattern(pattern)
  return matchesWhole(parsed) && nodesIn(parsed).every(isOfAscii)
}

/** Whether a pattern has one alternative, which begins where the text does and ends where it ends. */
const matchesWhole = ({ alternatives: [only, ...others] }: AST.Pattern): boolean =>
  others.length === 0 && isEdge(only?.elements[0], 'start') && isEdge(only?.elements.at(-1), 'end')

const isEdge = (element: AST.Element | undefined, kind: 'start' | 'end'): boolean =>
  element?.type === 'Assertion' && element.kind === kind

const isOfAscii = (node: AST.Node): boolean => {
  if (node.type === 'Character') return node.value < 128
  if (node.type === 'CharacterClass') return !node.negate
  return node.type !== 'CharacterSet' || (node.kind !== 'any' && !node.negate)
}

/** Whether only texts match that stand between double quotes as they are. */
export const matchesOnlySimple = (pattern: string): boolean =>
  matchesOnlyAscii(pattern) &&
  nodesIn(parsePattern(pattern)).every((node) => !isCharacters(node) || !matchesSharp(node))

/** One character, or one of several: the parts of a class belong to it. */
const isCharacters = ({ type, parent }: AST.Node): boolean =>
  type === 'CharacterClass' ||
  ((type === 'Character' || type === 'CharacterSet') && !parent?.type.startsWith('CharacterClass'))

const matchesSharp = ({ raw }: AST.Node): boolean => SHARP.some((each) => new RegExp(`^${raw}$`, 'u').test(each))

const SHARP = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)).filter((each) => !isSimpleText(each))

/** Whether the empty text never matches. */
export const refusesEmpty = (pattern: string): boolean => !new RegExp(pattern, 'u').test('')

const NUMBER = String.raw`(?:\\d|\[0-9\])\{1,[1-9]\}`
const PART = String.raw`(?:\\\.|\[\.\])${NUMBER}`
const OF_VERSIONS = new RegExp(String.raw`^\^(?:v\??)?${NUMBER}(?:${PART}){0,2}\$$`)

/** Whether only versions match, as Helm reads them: numbers that are written out, of at most nine digits. */
export const matchesOnlyVersions = (pattern: string): boolean => OF_VERSIONS.test(pattern)
