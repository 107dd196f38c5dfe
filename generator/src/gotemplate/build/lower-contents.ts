import { list, spread } from '../../model/compose.ts'
import { mapChildren, someInside } from '../../model/inside.ts'
import { change, named, narrowedTo, plain } from '../../model/leaves.ts'
import { type EachNode, type Node, type NodeTable, type VariableNode, visit } from '../../model/node.ts'
import { conditional } from '../../model/tests.ts'
import { isBlock } from '../../model/type.ts'
import { defaulted } from '../nodes/conditionals.ts'
import type { Block } from '../tree/tree.ts'
import { branch, lowerFail } from './branch.ts'
import type { Context, Emitter } from './context.ts'
import { isChosen, joinLoops } from './join-loops.ts'

/** A loop, in place: `range`. A loop over the results of a loop is one loop. */
export const lowerEach = (node: EachNode, emitter: Emitter, context: Context): Block => {
  const over = plain(node.over)
  if (over.kind === 'absent') return []
  if (over.kind === 'conditional' && !isChosen(over)) {
    const arm = (of: Node): Block => context.contents(change(node, { over: of }), emitter, context)
    return branch(over.test, arm(over.then), arm(over.otherwise), context)
  }
  const inner = over.kind === 'each' ? fuseLoops(over, node) : undefined
  return inner ? context.contents(inner, emitter, context) : lowerRange(node, emitter, context)
}

const lowerRange = ({ over, key, value, body }: EachNode, emitter: Emitter, context: Context): Block => {
  const { before, node } = context.hoist(over, { ...context, hint: hintOf(over, context) })
  return [
    ...before,
    {
      kind: 'range',
      over: node,
      ...(key && { key }),
      value,
      body: context.contents(body, emitter, context),
      empty: [],
    },
  ]
}

/** One of two lists under one key is called like that, where nothing else says what it is. */
const hintOf = (over: Node, { hint }: Context): string => {
  if (over.kind !== 'conditional' || hint !== 'value') return hint
  const last = plain(over.otherwise)
  return last.kind === 'member' ? last.key : hint
}

/** The outer loop's body put into the inner one's, where an item is given to it. */
const fuseLoops = (inner: EachNode, outer: EachNode): Node | undefined => {
  // the index of what a filter has left isn't known in the inner loop
  if (outer.key && someInside(outer.body, (node) => node.kind === 'variable' && node.id === outer.key?.id))
    return undefined
  const body = mapLoopItems(inner.body, (item) => substituteVariable(outer.body, outer.value, item))
  return body && change(inner, { type: outer.type, body })
}

const mapLoopItems = (body: Node, onItem: (item: Node) => Node): Node | undefined => {
  if (body.kind === 'named') return mapLoopItems(body.of, onItem)
  if (body.kind === 'list') {
    if (body.items.length === 1 && body.items[0]?.kind !== 'spread') return onItem(body.items[0] as Node)
    if (body.items.some((item) => item.kind === 'spread')) return undefined
    return list(body.items.map((item) => spread(onItem(item))))
  }
  if (body.kind !== 'conditional') return undefined
  const [then, otherwise] = [mapLoopItems(body.then, onItem), mapLoopItems(body.otherwise, onItem)]
  return then && otherwise && conditional(body.test, then, otherwise)
}

/** What an item is called in the outer loop stays its name where it is more than a variable. */
const substituteVariable = (node: Node, variable: VariableNode, item: Node): Node => {
  const by: Node = plain(item).kind === 'variable' ? item : named({ id: -variable.id, name: variable.name }, item)
  const substitute = (part: Node): Node =>
    part.kind === 'variable' && part.id === variable.id ? withTypeOf(by, part) : mapChildren(part, substitute)
  return substitute(node)
}

const withTypeOf = (by: Node, part: VariableNode): Node => (part.narrowed ? narrowedTo(by, part.type) : by)

const lowerWhole = (node: Node, emitter: Emitter, context: Context): Block => {
  const { before, node: prepared } = context.hoist(node, context)
  return [...before, ...emitter.whole(prepared)]
}

/** One that is none of a list's or map's own parts is an item, or an entry of its own. */
const lowerAsItem = (node: Node, emitter: Emitter): Block => emitter.item(node)

const LOWER_CONTENTS: NodeTable<Block, [Emitter, Context]> = {
  literal: (node, emitter) => (node.value === null ? [] : lowerAsItem(node, emitter)),
  absent: () => [],
  'built-in': lowerWhole,
  variable: lowerWhole,
  parameter: lowerWhole,
  member: lowerWhole,
  index: lowerWhole,
  named: (node, emitter, context) => lowerContents(node.of, emitter, context),
  include: lowerWhole,
  truthy: lowerAsItem,
  present: lowerAsItem,
  'kind-test': lowerAsItem,
  compare: lowerAsItem,
  not: lowerAsItem,
  logic: lowerAsItem,
  conditional: (node, emitter, context) => {
    const loop = joinLoops(node)
    if (loop) return lowerEach(loop, emitter, context)
    if (isBlock(node.type) && defaulted(node)) return lowerWhole(node, emitter, context)
    return branch(
      node.test,
      lowerContents(node.then, emitter, context),
      lowerContents(node.otherwise, emitter, context),
      context,
    )
  },
  arithmetic: lowerAsItem,
  text: lowerAsItem,
  call: lowerWhole,
  fail: (node, _, context) => lowerFail(node, context),
  checksum: lowerAsItem,
  object: (node, emitter, context) =>
    node.entries.flatMap((entry) =>
      entry.kind === 'field' ? emitter.entry(entry) : lowerContents(entry, emitter, context),
    ),
  field: (node, emitter) => emitter.entry(node),
  spread: ({ of, comment }, emitter, context) => {
    const block = lowerContents(of, emitter, context)
    return emitter.note?.(comment, block) ?? block
  },
  list: (node, emitter, context) =>
    node.items.flatMap((item) => (item.kind === 'spread' ? lowerContents(item, emitter, context) : emitter.item(item))),
  each: lowerEach,
  fold: lowerWhole,
}

/** The items of a list or the entries of a map, in place. */
export const lowerContents = (node: Node, emitter: Emitter, context: Context): Block =>
  visit(LOWER_CONTENTS, node, emitter, context)
