import type ts from 'typescript'
import { existing, fold } from '../../model/compose.ts'
import { isNode, plain } from '../../model/leaves.ts'
import type { Node, VariableNode } from '../../model/node.ts'
import { join, required, type Type } from '../../model/type.ts'
import { choose, distribute, isPresent, known, narrow, testOf } from '../branch.ts'
import { refuse } from '../refusal.ts'
import type { Method } from '../rules.ts'
import type { InEvaluation, Site } from '../scope.ts'
import { equal } from '../syntax/equality.ts'
import { readOn, toNode } from '../to-node.ts'
import { Entries, Spread, type Value } from '../value.ts'
import {
  callbackOf,
  inIteration,
  type LoopVariables,
  loopVariables,
  noList,
  noteLoop,
  withoutIndex,
} from './iteration.ts'

/** A search through a list: it ends with the first item that gives something. */
interface Search {
  readonly callback: Value
  /** What an item gives; undefined where the search goes on. */
  readonly give: (item: Value, index: Value) => Value
  /** The result when no item gives anything. */
  readonly none: Value
  /** The result of a search in a list inside of the list, as what that list gives. */
  readonly inner: (result: Value) => Value
  /** The search takes the index, whether or not the callback does. */
  readonly counts?: boolean
}

/** What a search gives, in any list: known, known in parts, or known only at render time. */
export const search = (of: Value, what: Search, site: Site): Value =>
  distribute(of, site, (list) => {
    if (Array.isArray(list)) return inSequence(list, what, () => what.none, site)
    if (list instanceof Entries) return inLoop(list.map, loopVariables(list.map, what.callback, site), what, site)
    if (!isNode(list)) return noList(site.at)
    return inNode(list, what, site)
  })

const inSequence = (list: readonly Value[], what: Search, none: () => Value, site: Site): Value => {
  if (list.some((item) => item instanceof Spread)) countless(what, site.at)
  const given = (item: Value, index: number): Value =>
    item instanceof Spread ? what.inner(search(item.of, what, site)) : what.give(item, index)
  return list.reduceRight<() => Value>(
    (rest, item, index) => () => {
      const value = given(item, index)
      return choose(isPresent(value), () => narrow(value, site), rest, site)
    },
    none,
  )()
}

const countless = (what: Search, at: ts.Node): void => {
  withoutIndex(what.callback, at)
  if (what.counts)
    refuse(at, 'the index of an item is unknown in a list with items known only at render time', 'Write .find(…).')
}

const inNode = (list: Node, what: Search, site: Site): Value => {
  const node = plain(readOn(list, site))
  if (node.kind !== 'each') return inLoop(node, loopVariables(node, what.callback, site, what.counts), what, site)
  countless(what, site.at)
  const loop = site.evaluation.again(node)
  const result = inIteration(
    site,
    { ...loop, isFold: true },
    () => toNode(inBody(loop.body, what, site), site.at),
    true,
  )
  return found(loop.over, loop, result, what, site)
}

/** In what a loop makes in an iteration. */
const inBody = (body: Node, what: Search, site: Site): Value => {
  if (body.kind === 'conditional') {
    const arm = (part: Node) => () => inBody(part, what, site)
    return choose(body.test, arm(body.then), arm(body.otherwise), site)
  }
  if (body.kind !== 'list') return what.inner(search(body, what, site))
  const items = body.items.map((item) => (item.kind === 'spread' ? new Spread(known(item.of)) : known(item)))
  return inSequence(items, what, () => undefined, site)
}

const inLoop = (over: Node, variables: LoopVariables, what: Search, site: Site): Value => {
  const result = inIteration(site, { over, ...variables, isFold: true }, () =>
    toNode(what.give(variables.item, variables.index), site.at),
  )
  return found(over, variables, result, what, site)
}

interface Variables {
  readonly key?: VariableNode | undefined
  readonly value: VariableNode
}

/** The loop, which keeps what it finds in a variable. */
const found = (over: Node, { key, value }: Variables, body: Node, what: Search, { at, scope }: Site): Value => {
  if (body.kind === 'absent') return what.none
  const start = toNode(what.none, at)
  const type: Type =
    start.kind === 'absent' ? { ...required(body.type), optional: true } : join(required(body.type), start.type)
  const state = scope.evaluation.variable('found', type)
  return fold({ over, ...(key && { key }), value, state, start, body, ends: true })
}

type Test = (item: Value, index: Value) => Value

const testIn = (callback: Value, site: Site): Test => {
  const call = callbackOf(callback, site)
  return (item, index) => testOf(call(item, index), site)
}

/** A search that only tells whether there is such an item: `yes` as soon as there is. */
const quantifier =
  (yes: boolean): Method =>
  (receiver, [callback], site) => {
    noteLoop(receiver, site)
    return search(receiver, existence(yes, callback, testIn(callback, site), site), site)
  }

const existence = (yes: boolean, callback: Value, test: Test, within: InEvaluation): Search => {
  const given = (holds: Value): Value =>
    choose(
      holds,
      () => (yes ? true : undefined),
      () => (yes ? undefined : false),
      within,
    )
  return { callback, give: (item, index) => given(test(item, index)), none: !yes, inner: given }
}

const find: Method = (receiver, [callback], site) => {
  noteLoop(receiver, site)
  const test = testIn(callback, site)
  if (receiver instanceof Entries) return findEntry(receiver.map, callback, test, site)
  const give: Test = (item, index) => when(test(item, index), item, site)
  return search(receiver, { callback, give, none: undefined, inner: (result) => result }, site)
}

const when = (test: Value, value: Value, within: InEvaluation): Value =>
  choose(
    test,
    () => narrow(value, within),
    () => undefined,
    within,
  )

/** The key is found, and the value read by it. */
const findEntry = (map: Node, callback: Value, test: Test, site: Site): Value => {
  const give: Test = (item, index) => when(test(item, index), (item as Value[])[0], site)
  const key = search(new Entries(map), { callback, give, none: undefined, inner: (result) => result }, site)
  const pair = () => {
    const there = narrow(key, site)
    return [there, existing(map, toNode(there, site.at))]
  }
  return choose(isPresent(key), pair, () => undefined, site)
}

const findIndex: Method = (receiver, [callback], site) => {
  noteLoop(receiver, site)
  return place(receiver, callback, testIn(callback, site), site)
}

const place = (receiver: Value, callback: Value, test: Test, site: Site): Value => {
  const give: Test = (item, index) => when(test(item, index), index, site)
  return search(receiver, { callback, give, none: -1, inner: (result) => result, counts: true }, site)
}

/** The methods that look for an item of a list. */
export const SEARCHES = {
  some: quantifier(true),
  every: quantifier(false),
  find,
  findIndex,
  indexOf: (receiver, [item], site) => place(receiver, undefined, (other) => equal(other, item, site), site),
} satisfies Record<string, Method>
