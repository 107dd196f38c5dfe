import { holdsInsertion, insertionOf } from '../../model/included.ts'
import { plain } from '../../model/leaves.ts'
import {
  type ConditionalNode,
  type FieldNode,
  type KindTestNode,
  type Node,
  type NodeTable,
  type ObjectNode,
  visit,
} from '../../model/node.ts'
import { isOmittedWhenEmpty } from '../../model/omitted-when-empty.ts'
import { isPath, templateOf } from '../../model/path.ts'
import { kindTest, present, there } from '../../model/tests.ts'
import { alternatives, isBlock, isScalar, isSimple, STRING, type Type } from '../../model/type.ts'
import { defaulted } from '../nodes/conditionals.ts'
import { isNeverEmpty } from '../nodes/facts.ts'
import { yamlScalar, yamlString } from '../text/scalar.ts'
import { type Block, line, yamlPiece } from '../tree/tree.ts'
import { type Alternatives, alternativesOf, branch, lowerFail, retyped, simplify } from './branch.ts'
import type { Context, Position } from './context.ts'
import { yamlEmitter } from './emit-yaml.ts'
import { withEmptyFallback } from './empty-fallback.ts'
import { joinLoops } from './join-loops.ts'
import { keysMayClash } from './key-conflicts.ts'
import { isShorterAsMerge, mergeCall, withUniqueKeys } from './map-entries.ts'
import { materialize } from './materialize.ts'
import { mergeBranches } from './passes.ts'
import { blockScalar } from './text/block-scalar.ts'
import { lowerLines } from './text/text-block.ts'

const LONGEST = 120

/** The lines of a value in its place. */
export const lowerValue = (node: Node, position: Position, context: Context): Block =>
  visit(LOWER_VALUE, simplify(node, context), position, { ...context, hint: position.hint })

const lowerScalar = (node: Node, position: Position, context: Context): Block => {
  const split = alternativesInPlace(node, context)
  if (split) {
    return branch(
      split.test,
      lowerValue(split.yes, position, context),
      lowerValue(split.no, position, context),
      context,
    )
  }
  const { before, node: value } = context.hoist(node, context)
  // a variable that was made just now may be of several kinds
  const rest = before.length > 0 && alternativesInPlace(value, context)
  return [...before, ...(rest ? lowerScalar(value, position, context) : position.line(yamlPiece(value)))]
}

/** JSON tells the kinds of a union apart by itself, and is YAML where a text has nothing to escape. */
const alternativesInPlace = (node: Node, context: Context): Alternatives | undefined =>
  node.type.kind === 'union' && isSimple(node.type) && isPath(plain(node)) ? undefined : alternativesOf(node, context)

const lowerCollection = (node: Node, position: Position, context: Context): Block => {
  if (keysMayClash(node) || (node.kind === 'object' && isShorterAsMerge(node) && mergeCall(node))) {
    const { before, node: value } = materialize(node, position.hint, context)
    return [...before, ...position.nested('', [{ kind: 'yaml', node: value }])]
  }
  const words = node.kind === 'object' && inlineWordLists(node)
  if (words) return position.nested('', words)
  const empty = node.type.kind === 'list' ? '[]' : '{}'
  const map = node.kind === 'object' ? withUniqueKeys(node) : node
  const { before, body } = withEmptyFallback(mergeBranches(context.contents(map, yamlEmitter(context), context)), empty)
  const [only] = body
  const bare = body.length === 1 && only?.kind === 'line' && only.pieces.length === 1 && only.pieces[0] === empty
  return [...before, ...(bare ? position.line(empty) : position.nested('', body))]
}

/** What is read, or computed: its type decides. */
const lowerTyped = (node: Node, position: Position, context: Context): Block => {
  const { type } = node
  if (type.kind === 'absent') return position.missing
  if (isScalar(type))
    return type.optional ? lowerOptional(node, position, context) : lowerScalar(node, position, context)
  if (type.kind === 'unknown') return lowerUnknown(node, position, context)
  return isBlock(type) ? lowerBlock(node, position, context) : lowerMixedUnion(node, position, context)
}

const lowerOptional = (node: Node, position: Position, context: Context): Block => {
  const isRead = plain(node).kind === 'member' || plain(node).kind === 'variable'
  if (isNeverEmpty(node) && isRead && position.omits && node.type.kind !== 'union') {
    return [{ kind: 'with', of: node, body: position.line(yamlPiece(there(node))), no: [] }]
  }
  return branch(present(node), lowerScalar(there(node), position, context), position.missing, context)
}

const lowerBlock = (node: Node, position: Position, context: Context): Block => {
  const { before, node: value } = context.hoist(node, context)
  const body = (of: Node): Block => position.nested('', [{ kind: 'yaml', node: of }])
  if (value.type.optional && !(position.omits && isOmittedWhenEmpty(node)))
    return [...before, ...branch(present(value), body(there(value)), position.missing, context)]
  const isCertain = !value.type.optional && isNeverEmpty(value)
  if (!position.omits || isCertain || !isOmittedWhenEmpty(node)) return [...before, ...body(value)]
  return [...before, { kind: 'with', of: templateOf(value) ?? value, body: body(value), no: [] }]
}

/** A text stands in quotes: the block of one with leading blanks would gain some by the indentation. */
const lowerUnknown = (node: Node, position: Position, context: Context): Block => {
  if (node.type.optional)
    return branch(present(node), lowerUnknown(there(node), position, context), position.missing, context)
  const { before, node: value } = context.hoist(node, context)
  const isText = kindTest(value, 'string')
  const text = lowerScalar(retyped(value, [STRING]), position, context)
  return [...before, ...branch(isText, text, position.nested('', [{ kind: 'yaml', node: value }]), context)]
}

/** A union of a scalar and a block, like the value of an environment variable. */
const lowerMixedUnion = (node: Node, position: Position, context: Context): Block => {
  const scalars = alternatives(node.type).filter(isScalar)
  const blocks = alternatives(node.type).filter((type) => !isScalar(type))
  const test = isFilledBlock(node, blocks)
  return branch(
    test,
    lowerBlock(retyped(node, blocks), position, context),
    lowerTyped(retyped(node, scalars, node.type.optional), position, context),
    context,
  )
}

const isFilledBlock = (operand: Node, blocks: readonly Type[]): Node => {
  const is: KindTestNode['is'] = blocks.every(({ kind }) => kind === 'list') ? 'list' : 'map'
  return kindTest(operand, is)
}

const LOWER_VALUE: NodeTable<Block, [Position, Context]> = {
  literal: (node, position, context) => {
    const { value } = node
    if (value === null) return position.missing
    const text = yamlScalar(value)
    // a very long one is broken as an expression is
    return lowerMultiline(node, position, context) ?? position.line(text.length > LONGEST ? yamlPiece(node) : text)
  },
  absent: (_, position) => position.missing,
  'built-in': lowerTyped,
  variable: lowerTyped,
  parameter: lowerTyped,
  member: lowerTyped,
  index: lowerTyped,
  named: (node, position, context) =>
    holdsInsertion(node) ? lowerValue(node.of, position, context) : lowerTyped(node, position, context),
  include: (node, position, context) =>
    isBlock(node.type) ? lowerInclude(node, position, context) : lowerScalar(node, position, context),
  truthy: lowerScalar,
  present: lowerScalar,
  'kind-test': lowerScalar,
  compare: lowerScalar,
  not: lowerScalar,
  logic: lowerScalar,
  conditional: (node, position, context) => {
    const inPlace = defaulted(node) && lowerDefaulted(node, position, context)
    if (inPlace) return inPlace
    const loop = joinLoops(node)
    if (loop) return lowerCollection(loop, position, context)
    return branch(
      node.test,
      lowerValue(node.then, position, context),
      lowerValue(node.otherwise, position, context),
      context,
    )
  },
  arithmetic: lowerScalar,
  text: (node, position, context) => lowerMultiline(node, position, context) ?? lowerScalar(node, position, context),
  call: (node, position, context) =>
    insertionOf(node) ? lowerInsertion(node, position, context) : lowerCall(node, position, context),
  fail: (node, _, context) => lowerFail(node, context),
  checksum: lowerScalar,
  object: lowerCollection,
  field: lowerCollection,
  spread: (node, position, context) => lowerValue(node.of, position, context),
  list: lowerCollection,
  each: lowerCollection,
  fold: lowerTyped,
}

/** One of two values, as Go's `default` gives it; undefined where one is left out behind a key and the other isn't. */
const lowerDefaulted = (node: ConditionalNode, position: Position, context: Context): Block | undefined => {
  if (isScalar(node.type)) return lowerScalar(node, position, context)
  const { before, node: value } = context.hoist(node, context)
  const body = position.nested('', [{ kind: 'yaml', node: value }])
  const areOmitted = [node.then, node.otherwise].map((arm) => position.omits && isOmittedWhenEmpty(arm))
  if (areOmitted.every(Boolean)) return [...before, { kind: 'with', of: value, body, no: [] }]
  return areOmitted.some(Boolean) || node.type.optional ? undefined : [...before, ...body]
}

/** A text on lines of its own, where it has several. */
const lowerMultiline = (node: Node, position: Position, context: Context): Block | undefined => {
  if (node.type.kind !== 'string' || node.type.optional) return undefined
  const block = blockScalar(node, context)
  return block
    ? [...block.before, ...position.nested(` ${block.indicator}`, block.body)]
    : lowerLines(node, position, context)
}

const lowerCall = (node: Node, position: Position, context: Context): Block =>
  lowerMultiline(node, position, context) ?? lowerTyped(node, position, context)

/** The YAML of a named template: on its line where it is a number or a boolean; a string may have several lines. */
const lowerInsertion = (node: Node, position: Position, context: Context): Block => {
  if (node.type.kind !== 'number' && node.type.kind !== 'boolean') return lowerInclude(node, position, context)
  const { before, node: value } = context.hoist(node, context)
  return [...before, ...position.line(yamlPiece(value))]
}

const lowerInclude = (node: Node, position: Position, context: Context): Block => {
  const { before, node: value } = context.hoist(node, context)
  return [...before, ...position.nested('', [{ kind: 'yaml', node: value }])]
}

const LONGEST_LIST = 80
const WORD = /^[\w./*-]*$/

/** A map of several short lists of words, such as a rule of RBAC, has one line for each, as Kubernetes writes them. */
export const inlineWordLists = (node: ObjectNode): Block | undefined => {
  const lines = node.entries.map((entry) => (entry.kind === 'field' ? inlineListLine(entry) : undefined))
  return lines.length > 1 && lines.every((each) => each !== undefined) ? lines.map((each) => line(each)) : undefined
}

const inlineListLine = ({ key, value, comment }: FieldNode): string | undefined => {
  if (typeof key !== 'string' || comment || value.kind !== 'list' || value.items.length === 0) return undefined
  const words = value.items.map(wordOf)
  const text = `${yamlString(key)}: [${words.join(', ')}]`
  return words.every((word) => word !== undefined) && text.length <= LONGEST_LIST ? text : undefined
}

const wordOf = (item: Node): string | undefined =>
  item.kind === 'literal' && typeof item.value === 'string' && WORD.test(item.value) && !item.comment
    ? `"${item.value}"`
    : undefined
