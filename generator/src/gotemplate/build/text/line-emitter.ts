import { list } from '../../../model/compose.ts'
import { literal, plain } from '../../../model/leaves.ts'
import type { Node } from '../../../model/node.ts'
import { holdsGuardedLoop } from '../../nodes/conditionals.ts'
import { type Block, type Piece, type Statement, textPiece } from '../../tree/tree.ts'
import { branch, replace } from '../branch.ts'
import type { Context, Emitter } from '../context.ts'
import { lowerText } from './lower-text.ts'
import { partsOf } from './text-lines.ts'

/** Lines of text, their conditions and loops in place. */
export const linesBlock = (lines: readonly Node[], context: Context): Block =>
  withEmptyArms(context.contents(list(lines), lineEmitter(context), context))

const lineEmitter = (context: Context): Emitter => {
  const item = (node: Node): Block => lineBlock(node, context)
  return { item, entry: ({ value }) => item(value), whole: item }
}

const lineBlock = (node: Node, context: Context): Block => {
  const of = plain(node)
  if (of.kind === 'conditional' && of.type.kind === 'string')
    return branch(of.test, lineBlock(of.then, context), lineBlock(of.otherwise, context), context)
  // a loop stands before its line, under the condition that the line has in it
  const part = partsOf(of).find((each) => plain(each).kind === 'conditional' && holdsLoop(each))
  const choice = part && plain(part)
  if (choice?.kind === 'conditional') {
    const arm = (by: Node): Block => lineBlock(replace(of, part as Node, by), context)
    return branch(choice.test, arm(choice.then), arm(choice.otherwise), context)
  }
  // in a loop, its variables belong to the iteration
  const before: Statement[] = []
  const pieces = withBlanksInActions(lowerText(of, context, before))
  return [...before, { kind: 'text', lines: [pieces] }]
}

const holdsLoop = (node: Node): boolean => {
  const of = plain(node)
  return of.kind === 'conditional' && [of.then, of.otherwise].some(holdsGuardedLoop)
}

/** Blanks at a line's end are printed by an action: that of the next line would take them away. */
const withBlanksInActions = (pieces: readonly Piece[]): readonly Piece[] => {
  const last = pieces.at(-1)
  if (typeof last !== 'string' || last === last.trimEnd()) return pieces
  const shown = last.trimEnd()
  return [...pieces.slice(0, -1), ...(shown === '' ? [] : [shown]), textPiece(literal(last.slice(shown.length)))]
}

/** A loop with lines for an empty list has them in its own `else`. */
const withEmptyArms = (block: Block): Block =>
  block.map((statement) => {
    if (statement.kind !== 'if') return statement
    const [loop] = statement.yes
    return loop?.kind === 'range' &&
      statement.yes.length === 1 &&
      statement.no.length > 0 &&
      asksForItems(statement.test)
      ? { ...loop, empty: statement.no }
      : statement
  })

const asksForItems = (test: Node): boolean =>
  test.kind === 'compare' && test.left.kind === 'call' && test.left.function === 'len'
