import { insertionOf } from '../../model/included.ts'
import type { Node } from '../../model/node.ts'
import { isBlock, isSimple } from '../../model/type.ts'
import { conditionOf } from '../expression/condition.ts'
import { call, type Expression, piped } from '../expression/expression-tree.ts'
import { extractVariables } from '../expression/extract-variables.ts'
import { partOf, partsIn } from '../expression/format.ts'
import { includedText } from '../expression/include-expressions.ts'
import { flat, layOut } from '../expression/layout.ts'
import { decimal, printedInteger } from '../expression/numbers.ts'
import { expressionOf, type Scope } from '../expression/scope.ts'
import { escaped, isPlain, rawText } from '../text/scalar.ts'
import { actionLine, outputLine, pad, type TemplateLine } from './template-line.ts'
import type { ChoicePiece, Piece, ValuePiece } from './tree.ts'

/** Longer strings are composed before their line, where their parts can get names. */
const LONGEST = 120

/** The expression of a scalar as its type wants it printed: quoted, cast, or as JSON. */
export const scalarOf = (node: Node, form: ValuePiece['form'], scope: Scope): Expression => {
  const { kind } = node.type
  const inserted = form === 'yaml' && insertionOf(node)
  if (inserted) return piped(includedText(inserted, scope), 'trim')
  const value = expressionOf(node, scope)
  if (kind === 'integer') return printedInteger(node, scope)
  if (kind === 'number') return decimal(node, scope)
  if (kind === 'boolean') return value
  if (isBlock(node.type) || (kind === 'union' && form === 'yaml')) return call('toJson', value)
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
  line: (text: string) => TemplateLine,
): TemplateLine[] => {
  const { variables, expression: rest } = extractVariables(expression, used, new Set(scope.names.values()))
  return [
    ...variables.map(({ name, value }) => {
      const start = `$${name} := `
      return actionLine(`${start}${layOut(value, indent + start.length + 6, indent)}`, indent, 'define')
    }),
    line(layOut(rest, used, indent)),
  ]
}

/** A line; before it, the variables for what would make it too long. */
export const pieceLines = (pieces: readonly Piece[], indent: number, scope: Scope): TemplateLine[] => {
  const last = pieces.at(-1)
  if (typeof last !== 'object' || last.kind !== 'value' || last.form !== 'yaml') {
    return [outputLine(pad(indent) + linePieces(pieces, indent, scope))]
  }
  const start = pad(indent) + linePieces(pieces.slice(0, -1), indent, scope)
  const quoted = inQuotes(last.node, scope)
  if (quoted && start.length + quoted.length <= LONGEST) return [outputLine(start + quoted)]
  const value = scalarOf(last.node, last.form, scope)
  return withVariables(value, start.length + 6, indent, scope, (text) => outputLine(`${start}{{ ${text} }}`))
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

/**
 * A text in the quotes of its line, `"{{ .Values.host }}:80"`: where nothing that is known only at render time can end
 * them. Undefined where that isn't known, or where no quotes are needed.
 */
export const inQuotes = (node: Node, scope: Scope): string | undefined => {
  const { kind, type } = node
  if (type.kind !== 'string' || kind === 'literal' || type.values?.every(isPlain)) return undefined
  const parts = partsIn(node, scope)
  if (!parts.every((part) => part.kind === 'literal' || isSimple(part.type))) return undefined
  return `"${parts.map((part, at) => partText(part, scope, parts[at + 1])).join('')}"`
}

const partText = (part: Node, scope: Scope, next: Node | undefined): string => {
  if (part.kind !== 'literal') return `{{ ${flat(partOf(part, scope))} }}`
  const text = rawText(escaped(String(part.value)))
  // a brace before an action would be taken for a part of it
  return next && text.endsWith('{') ? `${text.slice(0, -1)}{{ "{" }}` : text
}
