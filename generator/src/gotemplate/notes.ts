import { make, plain } from '../model/leaves.ts'
import type { KindTestNode, LiteralNode, Node } from '../model/node.ts'
import { alternatives, BOOLEAN } from '../model/type.ts'
import { choose } from './choose.ts'
import type { Context } from './context.ts'
import type { Form } from './form.ts'
import { isOpaque } from './repeated.ts'
import { rawText } from './scalar.ts'
import { type Block, type Piece, type Statement, textPiece } from './tree.ts'

/** The lines of the notes. */
export const notes = (body: Node, context: Context): Block => {
  const of = plain(body)
  const isText = of.type.kind === 'string' || of.kind === 'text'
  return spaced(isText ? lineOf(of, context) : context.contents(of, inNotes(context), context))
}

const inNotes = (context: Context): Form => ({
  item: (node) => lineOf(node, context),
  entry: ({ value }) => lineOf(value, context),
  whole: (node) =>
    lineOf(make({ kind: 'call', type: { kind: 'string' }, function: 'go:join', arguments: [NEWLINE, node] }), context),
})

const NEWLINE: LiteralNode = make({ kind: 'literal', type: { kind: 'string' }, value: '\n' })

const lineOf = (node: Node, context: Context): Block => {
  const of = isOpaque(node, context) ? node : plain(node)
  if (of.kind === 'fail') return [{ kind: 'fail', message: of.message }]
  if (of.kind === 'conditional' && !of.type.optional) {
    return choose(of.test, lineOf(of.then, context), lineOf(of.otherwise, context), context)
  }
  const before: Statement[] = []
  const pieces = piecesOf(of, context, before)
  return [...before, { kind: 'line', pieces: guarded(pieces) }]
}

/** The parts of a line: text as it stands, values, and conditions inside the line. */
const piecesOf = (node: Node, context: Context, before: Statement[]): Piece[] => {
  if (isOpaque(node, context)) return unionPieces(node) ?? [textPiece(node)]
  if (node.kind === 'named') return piecesOf(node.of, context, before)
  if (node.kind === 'absent') return []
  if (node.kind === 'literal') return node.value === null || node.value === '' ? [] : [rawText(String(node.value))]
  if (node.kind === 'text') return node.parts.flatMap((part) => piecesOf(part, context, before))
  if (node.kind === 'conditional' && !isOneWord(node)) {
    const [yes, no] = [piecesOf(node.then, context, before), piecesOf(node.otherwise, context, before)]
    return yes.length > 0
      ? [{ kind: 'choice', test: node.test, yes, no }]
      : [{ kind: 'choice', test: make({ kind: 'not', type: BOOLEAN, operand: node.test }), yes: no, no: [] }]
  }
  return unionPieces(node) ?? valuePiece(node, context, before)
}

const isOneWord = (node: Node): boolean => node.type.kind === 'boolean'

const valuePiece = (node: Node, context: Context, before: Statement[]): Piece[] => {
  const { before: needed, node: value } = context.prepare(node, context)
  before.push(...needed)
  return [textPiece(value)]
}

/** A value of several kinds is printed by its kind. */
const unionPieces = (node: Node): Piece[] | undefined => {
  if (node.type.kind !== 'union') return undefined
  const types = alternatives(node.type)
  const text = types.find(({ kind }) => kind === 'string')
  const others = types.filter((type) => type !== text)
  if (!text || others.length !== 1) return undefined
  const is: KindTestNode['is'] = 'string'
  const typed = (type: typeof text): Piece => textPiece(make({ ...node, type } as Node))
  return [
    {
      kind: 'choice',
      test: make({ kind: 'kind-test', type: BOOLEAN, operand: node, is }),
      yes: [typed(text)],
      no: [typed(others[0] as typeof text)],
    },
  ]
}

/** A brace before an action would be taken for a part of it. */
const guarded = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece, at) => {
    const next = pieces[at + 1]
    const meets = typeof piece === 'string' && piece.endsWith('{') && next !== undefined && startsAction(next)
    return meets ? `${piece.slice(0, -1)}{{ "{" }}` : piece
  })

const startsAction = (piece: Piece): boolean => typeof piece !== 'string' || piece.startsWith('{{')

/** An empty line before a condition goes into its arms, since `{{-` would take it away. */
const spaced = (block: Block): Block => {
  const lines: Statement[] = []
  for (const statement of block) {
    const last = lines.at(-1)
    const moves = last && isEmptyLine(last) && statement.kind === 'if' && isComplete(statement)
    if (moves) lines.pop()
    const spread = moves ? indented(statement, last) : statement
    lines.push(spread.kind === 'if' ? { ...spread, yes: spaced(spread.yes), no: spaced(spread.no) } : spread)
  }
  return lines
}

type If = Extract<Statement, { kind: 'if' }>

const isEmptyLine = (statement: Statement): boolean =>
  statement.kind === 'line' && statement.pieces.every((piece) => piece === '')

/** Prints something in each arm, first of all a line. */
const isComplete = ({ yes, no }: If): boolean =>
  [yes, no].every(([first]) => first?.kind === 'line' || (first?.kind === 'if' && isComplete(first)))

const indented = (statement: If, empty: Statement): If => {
  const arm = ([first, ...rest]: Block): Block =>
    first?.kind === 'if' ? [indented(first, empty), ...rest] : [empty, ...(first ? [first] : []), ...rest]
  return { ...statement, yes: arm(statement.yes), no: arm(statement.no) }
}

/** What Helm's `{{-` would take away at the end of a line is printed by an action. */
export const protectedLines = (lines: readonly string[]): string[] =>
  lines.map((text, at) => {
    const end = /\s*$/.exec(text)?.[0] ?? ''
    const trimmed = lines[at + 1]?.startsWith('{{-') === true && (end !== '' || text === '')
    return trimmed ? `${text.slice(0, text.length - end.length)}{{ "${end.replaceAll('\t', '\\t')}" }}` : text
  })
