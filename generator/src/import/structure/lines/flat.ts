import { Fault } from '../fault.ts'
import type { Piece } from '../tree.ts'
import type { LinePiece } from './items.ts'

const FIRST_HOLE = 0xe000
const LAST_HOLE = 0xf8ff
const HOLE = /([\uE000-\uF8FF])/

/** A line as a string, with one character for each action, which is of those that no text has. */
export const flat = (pieces: readonly LinePiece[]): string => {
  if (pieces.length > LAST_HOLE - FIRST_HOLE) throw new Fault('a line with thousands of actions')
  return pieces.map((piece, index) => flatPiece(piece, index)).join('')
}

const flatPiece = (piece: LinePiece, index: number): string => {
  if (piece.kind === 'statement') return ''
  if (piece.kind !== 'text') return String.fromCharCode(FIRST_HOLE + index)
  if (HOLE.test(piece.text)) throw new Fault('a character for private use')
  return piece.text
}

/** The pieces of a part of a flat line. */
export const unflat = (text: string, pieces: readonly LinePiece[]): readonly LinePiece[] =>
  text
    .split(HOLE)
    .filter((part) => part !== '')
    .map((part) =>
      HOLE.test(part) ? (pieces[part.charCodeAt(0) - FIRST_HOLE] as LinePiece) : { kind: 'text', text: part },
    )

/** Pieces as the structure has them. */
export const plainPieces = (pieces: readonly LinePiece[]): readonly Piece[] =>
  pieces.map((piece) =>
    piece.kind === 'attached' ? { kind: 'printed', pipeline: piece.pipeline, place: piece.place } : piece,
  )

/** All texts within a piece, in the branches of a control too. */
export const textsIn = (piece: LinePiece): readonly string[] => {
  if (piece.kind === 'text') return [piece.text]
  return piece.kind === 'inline' ? piece.arms.flatMap(({ body }) => body.flatMap(textsIn)) : []
}

/** Everything that a piece prints, in the branches of a control too. */
export const printedIn = (piece: LinePiece): readonly Extract<LinePiece, { kind: 'printed' | 'attached' }>[] => {
  if (piece.kind === 'printed' || piece.kind === 'attached') return [piece]
  return piece.kind === 'inline' ? piece.arms.flatMap(({ body }) => body.flatMap(printedIn)) : []
}

const KEY =
  /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'[\]{}#&*!|>%@`,?-](?:[^#\n]|[^\s]#)*?|[?-][^\s](?:[^#\n]|[^\s]#)*?|<<)\s*:(?=\s|$)/

/** The key at the beginning of a flat line, with its colon. */
export const keyOf = (text: string): string | undefined => KEY.exec(text)?.[0]

/** The dashes at the beginning of a flat line. */
export const dashesOf = (text: string): string => (/^(?:-(?:\s+|$))*/.exec(text) as RegExpExecArray)[0]

/** The header of a block scalar. */
export const BLOCK_HEADER = /^[|>][+-]?\d?[+-]?$/

/** Whether a flat line separates documents. */
export const isSeparatorText = (text: string): boolean => /^(---|\.\.\.)(\s|$)/.test(text)

/** A part of a flat line without the comment at its end. */
export const withoutComment = (text: string): string => {
  let quote = ''
  for (let at = 0; at < text.length; at++) {
    const [before, character] = [text[at - 1] ?? ' ', text[at] as string]
    if (quote === '"' && character === '\\') at++
    else if (quote !== '') quote = character === quote ? '' : quote
    else if (`"'`.includes(character)) quote = /[\s[{,:]/.test(before) ? character : ''
    else if (character === '#' && /\s/.test(before)) return text.slice(0, at).trimEnd()
  }
  return text.trimEnd()
}

/** Whether a quoted text, or `[…]` or `{…}`, ends where the part of the line ends. */
export const isClosed = (text: string): boolean => {
  if (text[0] === '"') return /^"(?:[^"\\]|\\.)*"$/.test(text)
  if (text[0] === "'") return /^'(?:[^']|'')*'$/.test(text)
  return isBalanced(text)
}

const isBalanced = (text: string): boolean => {
  let depth = 0
  let quote = ''
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string
    if (quote === '"' && character === '\\') at++
    else if (quote !== '') quote = character === quote ? '' : quote
    else if (`"'`.includes(character) && /[\s[{,:]/.test(text[at - 1] ?? ' ')) quote = character
    else depth += depthOf(character)
    if (depth === 0 && quote === '' && at < text.length - 1) return false
  }
  return depth === 0 && quote === ''
}

const depthOf = (character: string): number => {
  if (`[{`.includes(character)) return 1
  return `]}`.includes(character) ? -1 : 0
}
