import { not } from '../../../model/boolean.ts'
import type { ConditionalNode, Node } from '../../../model/node.ts'
import { asConditional } from '../../../model/tests.ts'
import { defaulted } from '../../nodes/conditionals.ts'
import { isOpaque } from '../../nodes/repeated.ts'
import { rawText } from '../../text/scalar.ts'
import { type Piece, type Statement, textPiece } from '../../tree/tree.ts'
import { alternativesOf } from '../branch.ts'
import type { Context } from '../context.ts'

/** A text as it stands in a template: its constants, its values, and conditions inside the line. */
export const lowerText = (node: Node, context: Context, before: Statement[]): Piece[] =>
  protectBraces(piecesOf(node, context, before))

const piecesOf = (node: Node, context: Context, before: Statement[]): Piece[] => {
  if (node.kind === 'named' && !isOpaque(node, context)) return piecesOf(node.of, context, before)
  if (node.kind === 'absent') return []
  if (node.kind === 'literal') return node.value === null || node.value === '' ? [] : [rawText(String(node.value))]
  if (node.kind === 'text') return node.parts.flatMap((part) => piecesOf(part, context, before))
  if (node.kind === 'conditional' && node.type.kind !== 'boolean' && !defaulted(node)) {
    return choicePieces(node, context, before)
  }
  const kinds = node.type.kind === 'union' ? alternativesOf(node, context) : undefined
  if (kinds) return choicePieces(asConditional(kinds.test, kinds.yes, kinds.no), context, before)
  const { before: needed, node: value } = context.hoist(node, context)
  before.push(...needed)
  return [textPiece(value)]
}

/** `http{{ if … }}s{{ end }}`: what both arms begin with stands before the condition. */
const choicePieces = ({ test, then, otherwise }: ConditionalNode, context: Context, before: Statement[]): Piece[] => {
  const [yes, no] = [piecesOf(then, context, before), piecesOf(otherwise, context, before)]
  const prefix = commonPrefix(yes[0], no[0])
  const [restOfYes, restOfNo] = [withoutPrefix(yes, prefix), withoutPrefix(no, prefix)]
  const start = prefix === '' ? [] : [prefix]
  if (restOfYes.length === 0 && restOfNo.length === 0) return start
  return restOfYes.length > 0
    ? [...start, { kind: 'choice', test, yes: restOfYes, no: restOfNo }]
    : [...start, { kind: 'choice', test: not(test), yes: restOfNo, no: [] }]
}

const commonPrefix = (a: Piece | undefined, b: Piece | undefined): string => {
  if (typeof a !== 'string' || typeof b !== 'string') return ''
  if (b.startsWith(a) || a.startsWith(b)) return a.length < b.length ? a : b
  return ''
}

const withoutPrefix = ([first, ...rest]: readonly Piece[], prefix: string): Piece[] => {
  if (first === undefined) return []
  const left = typeof first === 'string' ? first.slice(prefix.length) : first
  return left === '' ? rest : [left, ...rest]
}

/** A brace before an action would be taken for a part of it. */
export const protectBraces = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, at) => {
    if (typeof piece !== 'string') {
      return piece.kind === 'choice'
        ? { ...piece, yes: protectLastBrace(protectBraces(piece.yes)), no: protectLastBrace(protectBraces(piece.no)) }
        : piece
    }
    const next = pieces[at + 1]
    return next !== undefined && (typeof next !== 'string' || next.startsWith('{')) ? protectedBrace(piece) : piece
  })

/** An arm is followed by the action that ends it. */
const protectLastBrace = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, at) => (at === pieces.length - 1 && typeof piece === 'string' ? protectedBrace(piece) : piece))

const protectedBrace = (text: string): string => (text.endsWith('{') ? `${text.slice(0, -1)}{{ "{" }}` : text)
