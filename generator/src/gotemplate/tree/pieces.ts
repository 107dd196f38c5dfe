import type { Node } from '../../model/node.ts'
import { isBlock } from '../../model/type.ts'
import { conditionOf } from '../expression/condition.ts'
import { call, type Expression, piped } from '../expression/expression-tree.ts'
import { flat, layOut } from '../expression/layout.ts'
import { decimal, printedInteger } from '../expression/numbers.ts'
import { pullOut } from '../expression/pull-out.ts'
import { expressionOf, type Scope } from '../expression/scope.ts'
import { isPlain } from '../text/scalar.ts'
import { inQuotes } from './in-quotes.ts'
import type { ChoicePiece, Piece, ValuePiece } from './tree.ts'

/** Longer texts are put together before their line, where parts of them can get names. */
const LONGEST = 120

/** The expression of a scalar as its type wants it printed: quoted, cast, or as JSON. */
export const scalarOf = (node: Node, form: ValuePiece['form'], scope: Scope): Expression => {
  const { kind } = node.type
  const value = expressionOf(node, scope)
  if (kind === 'integer') return printedInteger(node, scope)
  if (kind === 'number') return decimal(node, scope)
  if (kind === 'boolean') return value
  if (isBlock(node.type)) return call('toJson', value)
  return form === 'yaml' && !isPlainWord(node) ? piped(value, 'quote') : value
}

/** One of some words that YAML reads as texts without quotes. */
const isPlainWord = ({ kind, type }: Node): boolean =>
  kind !== 'literal' && type.kind === 'string' && type.values?.every(isPlain) === true

/** An expression in its line, after the variables for what would make the line too long. */
export const withVariables = (
  expression: Expression,
  used: number,
  indent: number,
  scope: Scope,
  line: (text: string) => string,
): string[] => {
  const { variables, expression: rest } = pullOut(expression, used, new Set(scope.names.values()))
  const pad = ' '.repeat(indent)
  return [
    ...variables.map(({ name, value }) => `${pad}{{- $${name} := ${flat(value)} }}`),
    line(layOut(rest, used, indent)),
  ]
}

/** A line; before it, the variables for what would make it too long. */
export const pieceLines = (pieces: readonly Piece[], indent: number, scope: Scope): string[] => {
  const last = pieces.at(-1)
  const pad = ' '.repeat(indent)
  if (typeof last !== 'object' || last.kind !== 'value' || last.form !== 'yaml') {
    return [pad + linePieces(pieces, indent, scope)]
  }
  const start = pad + linePieces(pieces.slice(0, -1), indent, scope)
  const quoted = inQuotes(last.node, scope)
  if (quoted && start.length + quoted.length <= LONGEST) return [start + quoted]
  const value = scalarOf(last.node, last.form, scope)
  return withVariables(value, start.length + 6, indent, scope, (text) => `${start}{{ ${text} }}`)
}

/** The text of a line. */
export const linePieces = (pieces: readonly Piece[], indent: number, scope: Scope): string =>
  pieces.reduce<string>((before, piece) => before + pieceText(piece, before, indent, scope), '')

const pieceText = (piece: Piece, before: string, indent: number, scope: Scope): string => {
  if (typeof piece === 'string') return piece
  if (piece.kind === 'choice') return choiceText(piece, indent, scope)
  const quoted = piece.form === 'yaml' && inQuotes(piece.node, scope)
  if (quoted) return quoted
  const value = scalarOf(piece.node, piece.form, scope)
  const used = indent + before.length - (before.lastIndexOf('\n') + 1) + 6
  // a text has its own lines
  return `{{ ${piece.form === 'text' ? flat(value) : layOut(value, used, indent)} }}`
}

const choiceText = ({ test, yes, no }: ChoicePiece, indent: number, scope: Scope): string => {
  const otherwise = no.length > 0 ? `{{ else }}${linePieces(no, indent, scope)}` : ''
  return `{{ if ${flat(conditionOf(test, scope))} }}${linePieces(yes, indent, scope)}${otherwise}{{ end }}`
}
