import type { Node } from '../../model/node.ts'
import { line, type Piece, type Statement, type StatementOf } from './tree.ts'

const MANY = 2

/**
 * The lines of an `if` whose arms differ only in the constants at the ends of their lines, with the choice in the line:
 * `kind: {{ if .Values.namespaced }}Role{{ else }}ClusterRole{{ end }}`.
 */
export const choicesOf = ({ test, yes, no }: StatementOf<'if'>): readonly Statement[] => {
  if (yes.length !== no.length || yes.length > MANY) return []
  const lines = yes.map((statement, at) => choiceOf(test, statement, no[at]))
  return lines.every((each) => each !== undefined) ? lines : []
}

const choiceOf = (test: Node, yes: Statement, no: Statement | undefined): Statement | undefined => {
  if (yes.kind !== 'item' || no?.kind !== 'item') return isEntry(yes) ? choiceInLine(test, yes, no) : undefined
  const [only, ...others] = yes.body
  const choice = only && others.length + no.body.length === 1 ? choiceInLine(test, only, no.body[0]) : undefined
  return choice && { ...yes, body: [choice] }
}

/** Not a line of the notes, which reads better as a whole. */
const isEntry = (statement: Statement): boolean => statement.kind === 'line' && statement.pieces.length > 1

const choiceInLine = (test: Node, yes: Statement, no: Statement | undefined): Statement | undefined => {
  if (yes.kind !== 'line' || no?.kind !== 'line') return undefined
  const [then, otherwise] = [yes.pieces.at(-1), no.pieces.at(-1)]
  if (!isConstant(then) || !isConstant(otherwise) || !sameStart(yes.pieces, no.pieces)) return undefined
  return line(...yes.pieces.slice(0, -1), { kind: 'choice', test, yes: [then], no: [otherwise] })
}

/** Text that stands in the line as it is. */
const isConstant = (piece: Piece | undefined): piece is string =>
  typeof piece === 'string' && piece !== '' && !piece.includes('{{')

const sameStart = (a: readonly Piece[], b: readonly Piece[]): boolean =>
  a.length === b.length && a.slice(0, -1).every((piece, at) => typeof piece === 'string' && piece === b[at])
