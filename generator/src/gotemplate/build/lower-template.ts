import { isManifestText } from '../../model/computed.ts'
import { literal, plain } from '../../model/leaves.ts'
import type { CallNode, Node } from '../../model/node.ts'
import { notEmpty } from '../../model/tests.ts'
import { STRING } from '../../model/type.ts'
import { goCall, newVariable } from '../nodes/nodes.ts'
import { isOpaque } from '../nodes/repeated.ts'
import { type Block, mapInner, type Piece, type Statement, textPiece } from '../tree/tree.ts'
import { branch, lowerFail } from './branch.ts'
import { isNotEmpty } from './conditions.ts'
import type { Context, Emitter } from './context.ts'
import { documentPosition } from './emit-yaml.ts'
import { fenceDocument } from './fence.ts'
import { joinLoops } from './join-loops.ts'
import { listEmitter } from './materialize.ts'
import { lowerText } from './text/lower-text.ts'

/** The documents of a template. */
export const lowerManifest = (body: Node, context: Context): Block => {
  const block = lowerDocuments(body, context)
  return (isSingle(body) ? block.map(withoutSeparators) : withoutFirstSeparator(block)).map((statement) =>
    fenceDocument(statement, context.openHelpers),
  )
}

const documentEmitter = (context: Context): Emitter => ({
  item: (node) => context.value(node, documentPosition, context),
  entry: ({ value }) => context.value(value, documentPosition, context),
  whole: (node) => lowerDocuments(node, context),
})

const lowerDocuments = (node: Node, context: Context): Block => {
  if (node.kind === 'named') return lowerDocuments(node.of, context)
  const loop = node.kind === 'conditional' ? joinLoops(node) : undefined
  if (loop) return lowerDocuments(loop, context)
  if (node.kind === 'conditional') {
    return branch(node.test, lowerDocuments(node.then, context), lowerDocuments(node.otherwise, context), context)
  }
  if (isManifestText(node)) return lowerManifestText(node as CallNode, context)
  if (node.kind === 'list' || node.kind === 'each') return context.contents(node, documentEmitter(context), context)
  return context.value(node, documentPosition, context)
}

/** The text of manifests as it is: the user's own lines. */
const lowerManifestText = ({ arguments: [given] }: CallNode, context: Context): Block => {
  const before: Statement[] = []
  const pieces = lowerText(given as Node, context, before)
  return [...before, { kind: 'document', separated: true, body: [{ kind: 'line', pieces }] }]
}

/** At most one document, so that none has to be separated. */
const isSingle = (node: Node): boolean => {
  if (node.kind === 'named') return isSingle(node.of)
  if (node.kind === 'conditional') return isSingle(node.then) && isSingle(node.otherwise)
  return node.kind !== 'list' && node.kind !== 'each' && !isManifestText(node)
}

const withoutSeparators = (statement: Statement): Statement =>
  statement.kind === 'document'
    ? { ...statement, separated: false }
    : mapInner(statement, ({ block }) => block.map(withoutSeparators))

const withoutFirstSeparator = (block: Block): Block => {
  const [first, ...rest] = block
  return first?.kind === 'document' ? [{ ...first, separated: false }, ...rest] : block
}

/** The lines of the notes. */
export const lowerNotes = (body: Node, context: Context): Block => {
  const of = plain(body)
  return moveEmptyLines(
    of.type.kind === 'string' ? lowerNotesLine(of, context) : context.contents(of, notesEmitter(context), context),
  )
}

const notesEmitter = (context: Context): Emitter => ({
  item: (node) => lowerNotesLine(node, context),
  entry: ({ value }) => lowerNotesLine(value, context),
  // an empty list is no line
  whole: (node) =>
    branch(isNotEmpty(node), lowerNotesLine(goCall('join', STRING, literal('\n'), node), context), [], context),
})

const lowerNotesLine = (node: Node, context: Context): Block => {
  const of = isOpaque(node, context) ? node : plain(node)
  if (of.kind === 'fail') return lowerFail(of, context)
  if (of.kind === 'conditional' && !of.type.optional) {
    return branch(of.test, lowerNotesLine(of.then, context), lowerNotesLine(of.otherwise, context), context)
  }
  const before: Statement[] = []
  const pieces = lowerText(of, context, before)
  return [...before, { kind: 'line', pieces }]
}

/** An empty line before a condition goes into its arms, since `{{-` would take it away. */
export const moveEmptyLines = (block: Block): Block => {
  const lines: Statement[] = []
  for (const statement of block) {
    const last = lines.at(-1)
    const moves = last && isEmptyLine(last) && statement.kind === 'if' && isComplete(statement)
    if (moves) lines.pop()
    lines.push(moveInsideArms(moves ? moveIntoArms(statement, last) : statement))
  }
  return lines
}

const moveInsideArms = (statement: Statement): Statement =>
  statement.kind === 'if'
    ? { ...statement, yes: moveEmptyLines(statement.yes), no: moveEmptyLines(statement.no) }
    : statement

type If = Extract<Statement, { kind: 'if' }>

const isEmptyLine = (statement: Statement): boolean => statement.kind === 'line' && statement.pieces.length === 0

/** Prints something in each arm, first of all a line. */
const isComplete = ({ yes, no }: If): boolean =>
  [yes, no].every(([first]) => first?.kind === 'line' || (first?.kind === 'if' && isComplete(first)))

const moveIntoArms = (statement: If, empty: Statement): If => {
  const arm = ([first, ...rest]: Block): Block =>
    first?.kind === 'if' ? [moveIntoArms(first, empty), ...rest] : [empty, ...(first ? [first] : []), ...rest]
  return { ...statement, yes: arm(statement.yes), no: arm(statement.no) }
}

/** Blanks that the `{{-` of what follows would take away are printed by an action. */
export const protectWhitespace = (block: Block, isFollowedByAction = false): Block =>
  block.map((statement, at) => {
    const next = block[at + 1]
    const isTrimmed = next ? next.kind !== 'line' : isFollowedByAction
    return statement.kind === 'line' && isTrimmed
      ? { ...statement, pieces: protectEnd(statement.pieces) }
      : mapInner(statement, (inner) => protectWhitespace(inner.block, true))
  })

const protectEnd = (pieces: readonly Piece[]): readonly Piece[] => {
  const last = pieces.at(-1) ?? ''
  if (typeof last !== 'string') return pieces
  const text = last.trimEnd()
  if (text === last && last !== '') return pieces
  return [...pieces.slice(0, -1), ...(text === '' ? [] : [text]), textPiece(literal(last.slice(text.length)))]
}

/** All problems at once: collected in a list, and failed with at the end. */
export const lowerChecks = (body: Node, context: Context): Block => {
  const type = { kind: 'list' as const, item: STRING }
  const problems = newVariable('problems', type)
  const message = goCall('join', STRING, literal('\n'), problems)
  return [
    { kind: 'define', variable: problems, value: goCall('list', type) },
    ...context.contents(body, listEmitter(problems, context), context),
    {
      kind: 'if',
      test: notEmpty(problems),
      // begins on a line of its own in the terminal
      yes: [{ kind: 'fail', message: goCall('printf', STRING, literal('\n\n%s'), message) }],
      no: [],
    },
  ]
}
