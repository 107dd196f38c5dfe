import type ts from 'typescript'
import { turnType } from '../../model/compose.ts'
import { make } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { required } from '../../model/type.ts'
import { choose, isPresent, narrow, testOf } from '../branch.ts'
import type { Method } from '../rules.ts'
import type { Scope } from '../scope.ts'
import { equal } from '../syntax/equality.ts'
import { toNode } from '../to-node.ts'
import { Entries, type Value } from '../value.ts'
import { turnOf } from './iteration.ts'
import { type Search, search } from './search.ts'

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
