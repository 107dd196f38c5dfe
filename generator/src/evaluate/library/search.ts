import type ts from 'typescript'
import { fold, turnType } from '../../model/compose.ts'
import { isNode, make, plain } from '../../model/leaves.ts'
import type { Node, VariableNode } from '../../model/node.ts'
import { join, required, type Type } from '../../model/type.ts'
import { choose, distribute, isPresent, known, narrow, testOf } from '../branch.ts'
import { refuse } from '../refusal.ts'
import type { Method } from '../rules.ts'
import type { Scope } from '../scope.ts'
import { equal } from '../syntax/equality.ts'
import { toNode } from '../to-node.ts'
import { Entries, Spread, type Value } from '../value.ts'
import { inTurn, type LoopVariables, loopVariables, noList, turnOf, withoutIndex } from './iteration.ts'

/** A search through a list: it ends with the first item that gives something. */
interface Search {
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

type Test = (item: Value, index: Value) => Value

const testIn = (callback: Value, at: ts.Node, scope: Scope): Test => {
  const turn = turnOf(callback, at, scope)
  return (item, index) => testOf(turn(item, index), at, scope)
}

/** A search that only tells whether there is such an item: `yes` as soon as there is. */
const quantifier =
  (yes: boolean): Method =>
  (receiver, [callback], at, scope) =>
    search(receiver, existence(yes, callback, testIn(callback, at, scope), scope), at, scope)

const existence = (yes: boolean, callback: Value, test: Test, scope: Scope): Search => {
  const given = (holds: Value): Value =>
    choose(
      holds,
      () => (yes ? true : undefined),
      () => (yes ? undefined : false),
      scope,
    )
  return { callback, turn: (item, index) => given(test(item, index)), none: !yes, inner: given }
}

const find: Method = (receiver, [callback], at, scope) => {
  const test = testIn(callback, at, scope)
  if (receiver instanceof Entries) return findEntry(receiver.map, callback, test, at, scope)
  const turn: Test = (item, index) => when(test(item, index), item, scope)
  return search(receiver, { callback, turn, none: undefined, inner: (result) => result }, at, scope)
}

const when = (test: Value, value: Value, scope: Scope): Value =>
  choose(
    test,
    () => narrow(value, scope),
    () => undefined,
    scope,
  )

/** The key is found, and the value read by it. */
const findEntry = (map: Node, callback: Value, test: Test, at: ts.Node, scope: Scope): Value => {
  const turn: Test = (item, index) => when(test(item, index), (item as Value[])[0], scope)
  const key = search(new Entries(map), { callback, turn, none: undefined, inner: (result) => result }, at, scope)
  const pair = () => {
    const there = narrow(key, scope)
    return [there, entryOf(map, toNode(there, at))]
  }
  return choose(isPresent(key), pair, () => undefined, scope)
}

const entryOf = (object: Node, key: Node): Node =>
  make({ kind: 'index', type: required(turnType(object)), object, key, narrowed: true })

const findIndex: Method = (receiver, [callback], at, scope) =>
  place(receiver, callback, testIn(callback, at, scope), at, scope)

const place = (receiver: Value, callback: Value, test: Test, at: ts.Node, scope: Scope): Value => {
  const turn: Test = (item, index) => when(test(item, index), index, scope)
  return search(receiver, { callback, turn, none: -1, inner: (result) => result, counts: true }, at, scope)
}

/** The methods that look for an item of a list. */
export const SEARCHES = {
  some: quantifier(true),
  every: quantifier(false),
  find,
  findIndex,
  indexOf: (receiver, [item], at, scope) =>
    place(receiver, undefined, (other) => equal(other, item, at, scope), at, scope),
} satisfies Record<string, Method>
