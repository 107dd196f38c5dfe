import { make, plain } from '../../model/leaves.ts'
import type { LiteralNode, Node } from '../../model/node.ts'
import { goCall } from '../nodes/nodes.ts'
import { isOpaque } from '../nodes/repeated.ts'
import type { Block, Statement } from '../tree/tree.ts'
import { choose } from './choose.ts'
import type { Context } from './context.ts'
import { failure } from './failure.ts'
import { isFilled } from './filled-test.ts'
import type { Form } from './form.ts'
import { spaced } from './notes-spacing.ts'
import { rawPieces } from './text-pieces.ts'

/** The lines of the notes. */
export const notes = (body: Node, context: Context): Block => {
  const of = plain(body)
  return spaced(of.type.kind === 'string' ? lineOf(of, context) : context.contents(of, inNotes(context), context))
}

const inNotes = (context: Context): Form => ({
  item: (node) => lineOf(node, context),
  entry: ({ value }) => lineOf(value, context),
  // an empty list is no line
  whole: (node) => choose(isFilled(node), lineOf(goCall('join', NEWLINE.type, NEWLINE, node), context), [], context),
})

const NEWLINE: LiteralNode = make({ kind: 'literal', type: { kind: 'string' }, value: '\n' })

const lineOf = (node: Node, context: Context): Block => {
  const of = isOpaque(node, context) ? node : plain(node)
  if (of.kind === 'fail') return failure(of, context)
  if (of.kind === 'conditional' && !of.type.optional) {
    return choose(of.test, lineOf(of.then, context), lineOf(of.otherwise, context), context)
  }
  const before: Statement[] = []
  const pieces = rawPieces(of, context, before)
  return [...before, { kind: 'line', pieces }]
}
