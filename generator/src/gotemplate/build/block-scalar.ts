import type { Node } from '../../model/node.ts'
import { rawText } from '../text/scalar.ts'
import { type Piece, type StatementOf, textPiece } from '../tree/tree.ts'

/** Nothing that YAML or the template would change inside a block scalar. */
const LINE = /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFEFF\uFFFE\uFFFF]*[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]$/u
const LONGEST = 120
const WORD = 'x'

/** A text on lines of its own: `|`, `|-` or `>-`, and the lines. */
export interface BlockScalar {
  readonly indicator: string
  readonly text: StatementOf<'text'>
}

/**
 * A text of several lines, or a very long one, as a block scalar, where that is exact. Values in it must be words of
 * which it is known that they have no blank or line break.
 */
export const blockScalar = (parts: readonly Node[]): BlockScalar | undefined => {
  if (!parts.every((part) => part.kind === 'literal' || isWord(part))) return undefined
  const shape = parts.map((part) => (part.kind === 'literal' ? String(part.value) : WORD)).join('')
  return shape.includes('\n') ? literalBlock(shape, parts) : foldedBlock(shape, parts)
}

const literalBlock = (shape: string, parts: readonly Node[]): BlockScalar | undefined => {
  const keepsBreak = shape.endsWith('\n')
  const lines = (keepsBreak ? shape.slice(0, -1) : shape).split('\n')
  const exact = lines.length > 1 && lines.every((line) => line === '' || LINE.test(line))
  if (!exact || /^\s|^$/.test(lines[0] ?? '') || lines.at(-1) === '') return undefined
  const pieces = pieceLines(parts).slice(0, lines.length)
  return { indicator: keepsBreak ? '|' : '|-', text: { kind: 'text', lines: pieces, keepsBreak } }
}

/** Constants only: single blanks between the words, of which some become line breaks. */
const foldedBlock = (shape: string, parts: readonly Node[]): BlockScalar | undefined => {
  const isFoldable = parts.length === 1 && parts[0]?.kind === 'literal' && !/ {2}|^ | $/.test(shape) && LINE.test(shape)
  if (shape.length <= LONGEST || !isFoldable) return undefined
  const lines = shape.match(new RegExp(`\\S.{0,${LONGEST - 21}}(?= |$)|\\S+`, 'gu')) ?? []
  if (lines.length < 2) return undefined
  return { indicator: '>-', text: { kind: 'text', lines: lines.map((line) => [rawText(line)]), keepsBreak: false } }
}

const pieceLines = (parts: readonly Node[]): Piece[][] => {
  const lines: Piece[][] = [[]]
  for (const part of parts) {
    if (part.kind !== 'literal') lines.at(-1)?.push(textPiece(part))
    else {
      const [first = '', ...rest] = String(part.value).split('\n')
      lines.at(-1)?.push(rawText(first))
      lines.push(...rest.map((line) => [rawText(line)]))
    }
  }
  return lines.map((line) => line.filter((piece) => piece !== ''))
}

/** A number, a boolean, one of known words, or a name that Helm or Kubernetes has checked. */
const isWord = (node: Node): boolean => {
  const { type } = node
  if (type.kind === 'integer' || type.kind === 'number' || type.kind === 'boolean') return !type.optional
  if (type.kind !== 'string' || type.optional) return false
  return type.values?.every((value) => LINE.test(value) && !/\s/.test(value)) ?? isNameOfRelease(node)
}

const isNameOfRelease = (node: Node): boolean =>
  node.kind === 'member' && node.object.kind === 'built-in' && node.object.name === 'Release'
