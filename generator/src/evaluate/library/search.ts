import type ts from 'typescript'
import { fold } from '../../model/compose.ts'
import { isNode, plain } from '../../model/leaves.ts'
import type { Node, VariableNode } from '../../model/node.ts'
import { join, required, type Type } from '../../model/type.ts'
import { choose, distribute, isPresent, known, narrow } from '../branch.ts'
import { refuse } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { toNode } from '../to-node.ts'
import { Entries, Spread, type Value } from '../value.ts'
import { inTurn, type LoopVariables, loopVariables, noList, withoutIndex } from './iteration.ts'

/** A search through a list: it ends with the first item that gives something. */
export interface Search {
  readonly callback: Value
  /** What an item gives; undefined where the search goes on. */
  readonly turn: (item: Value, index: Value) => Value
  /** The result when no item gives anything. */
  readonly none: Value
  /** The result of a search in a list inside of the list, as what that list gives. */
  readonly inner: (result: Value) => Value
  /** The turn takes the index, whether or not the callback does. */
  readonly counts?: boolean
}

/** What a search gives, in any list: known, known in parts, or known only at render time. */
export const search = (of: Value, what: Search, at: ts.Node, scope: Scope): Value =>
  distribute(of, scope, (list) => {
    if (Array.isArray(list)) return inSequence(list, what, () => what.none, at, scope)
    if (list instanceof Entries) return inLoop(list.map, loopVariables(list.map, what.callback, scope), what, at, scope)
    if (!isNode(list)) return noList(at)
    return inNode(list, what, at, scope)
  })

const inSequence = (list: readonly Value[], what: Search, none: () => Value, at: ts.Node, scope: Scope): Value => {
  if (list.some((item) => item instanceof Spread)) countless(what, at)
  const given = (item: Value, index: number): Value =>
    item instanceof Spread ? what.inner(search(item.of, what, at, scope)) : what.turn(item, index)
  return list.reduceRight<() => Value>(
    (rest, item, index) => () => {
      const value = given(item, index)
      return choose(isPresent(value), () => narrow(value, scope), rest, scope)
    },
    none,
  )()
}

const countless = (what: Search, at: ts.Node): void => {
  withoutIndex(what.callback, at)
  if (what.counts)
    refuse(at, 'the index of an item is unknown in a list with items known only at render time', 'Write .find(…).')
}

const inNode = (list: Node, what: Search, at: ts.Node, scope: Scope): Value => {
  const node = plain(list)
  if (node.kind !== 'each') return inLoop(node, loopVariables(node, what.callback, scope, what.counts), what, at, scope)
  countless(what, at)
  const loop = scope.evaluation.again(node)
  const result = inTurn(scope, { ...loop, isFold: true }, () => toNode(inBody(loop.body, what, at, scope), at), true)
  return found(loop.over, loop, result, what, at, scope)
}

/** In what a loop makes in a turn. */
const inBody = (body: Node, what: Search, at: ts.Node, scope: Scope): Value => {
  if (body.kind === 'conditional') {
    const arm = (part: Node) => () => inBody(part, what, at, scope)
    return choose(body.test, arm(body.then), arm(body.otherwise), scope)
  }
  if (body.kind !== 'list') return what.inner(search(body, what, at, scope))
  const items = body.items.map((item) => (item.kind === 'spread' ? new Spread(known(item.of)) : known(item)))
  return inSequence(items, what, () => undefined, at, scope)
}

const inLoop = (over: Node, variables: LoopVariables, what: Search, at: ts.Node, scope: Scope): Value => {
  const result = inTurn(scope, { over, ...variables, isFold: true }, () =>
    toNode(what.turn(variables.item, variables.index), at),
  )
  return found(over, variables, result, what, at, scope)
}

interface Variables {
  readonly key?: VariableNode | undefined
  readonly value: VariableNode
}

/** The loop, which keeps what it finds in a variable. */
const found = (over: Node, { key, value }: Variables, body: Node, what: Search, at: ts.Node, scope: Scope): Value => {
  if (body.kind === 'absent') return what.none
  const start = toNode(what.none, at)
  const type: Type =
    start.kind === 'absent' ? { ...required(body.type), optional: true } : join(required(body.type), start.type)
  const state = scope.evaluation.variable('found', type)
  return fold({ over, ...(key && { key }), value, state, start, body, ends: true })
}
