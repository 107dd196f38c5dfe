import { make, plain } from '../../model/leaves.ts'
import type { KindTestNode, Node, NodeTable } from '../../model/node.ts'
import { visit } from '../../model/node.ts'
import { isLeftOutEmpty } from '../../model/taken-whole.ts'
import { present, there } from '../../model/tests.ts'
import { alternatives, BOOLEAN, isBlock, isScalar, STRING, type Type } from '../../model/type.ts'
import { defaulted } from '../nodes/default.ts'
import { isNeverEmpty } from '../nodes/facts.ts'
import { yamlScalar } from '../text/scalar.ts'
import type { Block } from '../tree/tree.ts'
import { yamlPiece } from '../tree/tree.ts'
import { blockScalar } from './block-scalar.ts'
import { choose } from './choose.ts'
import { mayClash } from './clash.ts'
import { collect } from './collect.ts'
import type { Context } from './context.ts'
import { filled } from './empty.ts'
import { failure } from './failure.ts'
import { fold } from './fold.ts'
import type { Holder } from './holder.ts'
import { joinedLines } from './joined-lines.ts'
import { keysOnce } from './keys-once.ts'
import { isShorterMerged, mergeOf } from './merged-maps.ts'
import { simplified } from './presence.ts'
import { retyped, splitOf } from './split.ts'
import { wordLists } from './word-lists.ts'
import { inYaml } from './yaml-form.ts'

const LONGEST = 120

/** The lines of a value in its place. */
export const valueIn = (node: Node, holder: Holder, context: Context): Block =>
  visit(VALUES, simplified(node, context), holder, { ...context, hint: holder.hint })

const scalar = (node: Node, holder: Holder, context: Context): Block => {
  const split = splitOf(node, context)
  if (split) {
    return choose(split.test, valueIn(split.yes, holder, context), valueIn(split.no, holder, context), context)
  }
  const { before, node: value } = context.prepare(node, context)
  // a variable that was made just now may be of several kinds
  const rest = before.length > 0 && splitOf(value, context)
  return [...before, ...(rest ? scalar(value, holder, context) : holder.line(yamlPiece(value)))]
}

const composed = (node: Node, holder: Holder, context: Context): Block => {
  if (mayClash(node) || (node.kind === 'object' && isShorterMerged(node) && mergeOf(node))) {
    const { before, node: value } = collect(node, holder.hint, context)
    return [...before, ...holder.nested('', [{ kind: 'yaml', node: value }])]
  }
  const words = node.kind === 'object' && wordLists(node)
  if (words) return holder.nested('', words)
  const empty = node.type.kind === 'list' ? '[]' : '{}'
  const map = node.kind === 'object' ? keysOnce(node) : node
  const { before, body } = filled(fold(context.contents(map, inYaml(context), context)), empty)
  const [only] = body
  const bare = body.length === 1 && only?.kind === 'line' && only.pieces.length === 1 && only.pieces[0] === empty
  return [...before, ...(bare ? holder.line(empty) : holder.nested('', body))]
}

/** What is read, or computed: its type decides. */
const typed = (node: Node, holder: Holder, context: Context): Block => {
  const { type } = node
  if (type.kind === 'absent') return holder.missing
  if (isScalar(type)) return type.optional ? optional(node, holder, context) : scalar(node, holder, context)
  if (type.kind === 'unknown') return anything(node, holder, context)
  return isBlock(type) ? block(node, holder, context) : mixed(node, holder, context)
}

const optional = (node: Node, holder: Holder, context: Context): Block => {
  const isRead = plain(node).kind === 'member' || plain(node).kind === 'variable'
  if (isNeverEmpty(node) && isRead && holder.omits && node.type.kind !== 'union') {
    return [{ kind: 'with', of: node, body: holder.line(yamlPiece(there(node))), no: [] }]
  }
  return choose(present(node), scalar(there(node), holder, context), holder.missing, context)
}

const block = (node: Node, holder: Holder, context: Context): Block => {
  const { before, node: value } = context.prepare(node, context)
  const body = (of: Node): Block => holder.nested('', [{ kind: 'yaml', node: of }])
  if (value.type.optional && !(holder.omits && isLeftOutEmpty(node)))
    return [...before, ...choose(present(value), body(there(value)), holder.missing, context)]
  const isCertain = !value.type.optional && isNeverEmpty(value)
  if (!holder.omits || isCertain || !isLeftOutEmpty(node)) return [...before, ...body(value)]
  return [...before, { kind: 'with', of: value, body: body(value), no: [] }]
}

/** A text stands in quotes: the block of one with leading blanks would gain some by the indentation. */
const anything = (node: Node, holder: Holder, context: Context): Block => {
  if (node.type.optional) return choose(present(node), anything(there(node), holder, context), holder.missing, context)
  const { before, node: value } = context.prepare(node, context)
  const isText = make({ kind: 'kind-test', type: BOOLEAN, operand: value, is: 'string' })
  const text = scalar(retyped(value, [STRING]), holder, context)
  return [...before, ...choose(isText, text, holder.nested('', [{ kind: 'yaml', node: value }]), context)]
}

/** A union of a scalar and a block, like the value of an environment variable. */
const mixed = (node: Node, holder: Holder, context: Context): Block => {
  const scalars = alternatives(node.type).filter(isScalar)
  const blocks = alternatives(node.type).filter((type) => !isScalar(type))
  const test = isFilledBlock(node, blocks)
  return choose(
    test,
    block(retyped(node, blocks), holder, context),
    typed(retyped(node, scalars, node.type.optional), holder, context),
    context,
  )
}

const isFilledBlock = (operand: Node, blocks: readonly Type[]): Node => {
  const is: KindTestNode['is'] = blocks.every(({ kind }) => kind === 'list') ? 'list' : 'map'
  return make({ kind: 'kind-test', type: BOOLEAN, operand, is })
}

const VALUES: NodeTable<Block, [Holder, Context]> = {
  literal: (node, holder, context) => {
    const { value } = node
    if (value === null) return holder.missing
    const text = yamlScalar(value)
    // a very long one is broken as an expression is
    return onLines(node, holder, context) ?? holder.line(text.length > LONGEST ? yamlPiece(node) : text)
  },
  absent: (_, holder) => holder.missing,
  'built-in': typed,
  variable: typed,
  parameter: typed,
  member: typed,
  index: typed,
  named: typed,
  include: (node, holder, context) =>
    isBlock(node.type) ? helperText(node, holder, context) : scalar(node, holder, context),
  truthy: scalar,
  present: scalar,
  'kind-test': scalar,
  compare: scalar,
  not: scalar,
  logic: scalar,
  conditional: (node, holder, context) => {
    if (defaulted(node)) return scalar(node, holder, context)
    return choose(node.test, valueIn(node.then, holder, context), valueIn(node.otherwise, holder, context), context)
  },
  arithmetic: scalar,
  text: (node, holder, context) => onLines(node, holder, context) ?? scalar(node, holder, context),
  call: (node, holder, context) => onLines(node, holder, context) ?? typed(node, holder, context),
  fail: (node, _, context) => failure(node, context),
  checksum: scalar,
  object: composed,
  field: composed,
  spread: (node, holder, context) => valueIn(node.of, holder, context),
  list: composed,
  each: composed,
  fold: typed,
}

/** A text as a block scalar, where that is exact. */
const onLines = (node: Node, holder: Holder, context: Context): Block | undefined => {
  const block = blockScalar(node, context) ?? joinedLines(node, context)
  return block && [...block.before, ...holder.nested(` ${block.indicator}`, block.body)]
}

const helperText = (node: Node, holder: Holder, context: Context): Block => {
  const { before, node: value } = context.prepare(node, context)
  return [...before, ...holder.nested('', [{ kind: 'yaml', node: value }])]
}
