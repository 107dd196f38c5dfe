import ts from 'typescript'
import { isNode } from '../../model/leaves.ts'
import { arms, known, narrow, testOf } from '../branch.ts'
import { partsOf } from '../library/entries.ts'
import { refuse, refuseUnordered } from '../refusal.ts'
import { type After, type Exits, endOf, evaluate, inBlock } from '../rules.ts'
import type { Scope } from '../scope.ts'
import { Spread, Unordered, type Value } from '../value.ts'
import { declareVariables } from './declarations.ts'
import { bind, boundNames } from './destructuring.ts'
import { forked, joined, leavesLoop } from './join.ts'
import { lateLoop } from './late-loops.ts'

type Loop = ts.ForOfStatement | ts.ForInStatement

/** `for (const x of list)` over a known list, Set or Map. */
export const loopOver = (node: ts.ForOfStatement, scope: Scope, after: After, exits: Exits): Value => {
  const list = narrow(evaluate(node.expression, scope), scope)
  if (list instanceof Unordered) return refuseUnordered(list, node.expression)
  return loop(node, list, scope, after, exits)
}

/** `for (const key in map)` over a map with known keys. */
export const loopIn = (node: ts.ForInStatement, scope: Scope, after: After, exits: Exits): Value => {
  const map = narrow(evaluate(node.expression, scope), scope)
  if (Array.isArray(map) || (typeof map === 'object' && map instanceof Map))
    return refuse(node.expression, '`for … in` supports only maps', 'Write `for (const x of list)`.')
  const keys = partsOf('keys', map, scope.at(node.expression))
  if (keys instanceof Unordered)
    return refuse(
      node.expression,
      "`for … in` doesn't support maps known only at render time",
      'Write `entries(map).map(([key, value]) => …)`.',
    )
  return loop(node, keys, scope, after, exits)
}

/** One iteration after another, each leading to the next. */
const loop = (node: Loop, list: Value, scope: Scope, after: After, exits: Exits): Value => {
  const name = nameOf(node)
  const ends = leavesLoop(node.statement)
  const fork = ends ? forked : joined
  const iterate = (items: readonly Value[], index: number, at: Scope, end: After): Value => {
    if (index >= items.length) return end(at)
    const next: After = (inner) => iterate(items, index + 1, inner, end)
    const item = items[index]
    if (item instanceof Spread) return each(item.of, at, next)
    const inner = at.block()
    bind(name, item, inner)
    if (!ends) return next(unwrap(endOf(node.statement, inner)))
    const leave =
      (to: After): After =>
      (from) =>
        to(unwrap(from))
    return inBlock([node.statement], inner, leave(next), { ...exits, break: leave(after), continue: leave(next) })
  }
  const each = (of: Value, at: Scope, end: After): Value => {
    const value = narrow(of, at)
    const cases = Array.isArray(value) ? undefined : arms(value)
    const items = cases ? undefined : itemsOf(value)
    if (items) return iterate(items, 0, at, end)
    if (!cases) return afterLateLoop(node, value, name, at, end)
    const arm = (part: Value) => (from: Scope, then: After) => each(known(part), from, then)
    return fork(cases.test, arm(cases.then), arm(cases.otherwise), at, end)
  }
  return each(list, scope, after)
}

const nameOf = ({ initializer }: Loop): ts.BindingName =>
  ts.isVariableDeclarationList(initializer)
    ? (initializer.declarations[0]?.name as ts.BindingName)
    : refuse(
        initializer,
        'this loop assigns to a variable that exists already',
        'Declare the variable in the loop: `for (const x of list)`.',
      )

const itemsOf = (list: Value): readonly Value[] | undefined => {
  if (Array.isArray(list)) return list
  return list instanceof Set || list instanceof Map || typeof list === 'string' ? [...list] : undefined
}

const afterLateLoop = (node: Loop, list: Value, name: ts.BindingName, scope: Scope, after: After): Value => {
  if (ts.isForOfStatement(node)) lateLoop(node, list, name, scope)
  return after(scope)
}

/** Out of the block that holds the loop's variable. */
const unwrap = (scope: Scope): Scope => scope.outer ?? scope

const MOST_ITERATIONS = 1_000

/** Each leads to the next one, within it. */
const MOST_LEFT = 200

/** `while (condition)`, of a condition that is known in each iteration. */
export const whileLoop = (node: ts.WhileStatement, scope: Scope, after: After, exits: Exits): Value =>
  repeat(node, { holds: (at) => holds(node.expression, at), next: (at) => at }, scope, after, exits)

/** `do … while (condition)`: its first iteration in any case. */
export const doLoop = (node: ts.DoStatement, scope: Scope, after: After, exits: Exits): Value => {
  const holdsAt = (at: Scope, count: number) => count === 0 || holds(node.expression, at)
  return repeat(node, { holds: holdsAt, next: (at) => at }, scope, after, exits)
}

/** `for (let i = 0; i < 3; i++)`: each iteration has the variable for itself. */
export const countingLoop = (node: ts.ForStatement, scope: Scope, after: After, exits: Exits): Value => {
  const { initializer, condition, incrementor } = node
  const first = scope.block()
  const declared = initializer && ts.isVariableDeclarationList(initializer) ? initializer.declarations : []
  const names = declared.flatMap(({ name }) => boundNames(name))
  if (initializer && ts.isVariableDeclarationList(initializer)) declareVariables(initializer, first)
  else if (initializer) evaluate(initializer, first)
  const next = (at: Scope): Scope => {
    const following = (at.outer as Scope).block()
    for (const name of names) following.declare(name, at.find(name)?.binding.value, true)
    if (incrementor) evaluate(incrementor, following)
    return following
  }
  const end: After = (at) => after(at.outer as Scope)
  return repeat(node, { holds: (at) => !condition || holds(condition, at), next }, first, end, exits)
}

const holds = (condition: ts.Expression, scope: Scope): boolean => {
  const test = testOf(narrow(evaluate(condition, scope), scope), scope.at(condition))
  return isNode(test)
    ? refuse(
        condition,
        "this loop's end is known only at render time",
        'Write `range(count).map(…)` from chartwright, or call .map on a list.',
      )
    : Boolean(test)
}

interface Iterations {
  readonly holds: (at: Scope, count: number) => boolean
  /** The scope of the next iteration. */
  readonly next: (at: Scope) => Scope
}

const repeat = (
  node: ts.IterationStatement,
  iterations: Iterations,
  scope: Scope,
  after: After,
  exits: Exits,
): Value => {
  const run = leavesLoop(node.statement) ? forkedIterations : joinedIterations
  return run(node, iterations, scope, after, exits)
}

/** Iterations that may leave the loop: each leads to the next, in each case that gets there. */
const forkedIterations: typeof repeat = (node, iterations, scope, after, exits) => {
  const iterate = (at: Scope, count: number): Value => {
    if (!iterations.holds(at, count)) return after(at)
    step(node, count, MOST_LEFT)
    const next: After = (end) => iterate(iterations.next(end), count + 1)
    return inBlock([node.statement], at, next, { ...exits, break: after, continue: next })
  }
  return iterate(scope, 0)
}

/** Iterations that all end alike: one after another. */
const joinedIterations: typeof repeat = (node, iterations, scope, after) => {
  let at = scope
  for (let count = 0; iterations.holds(at, count); count++) {
    step(node, count, MOST_ITERATIONS)
    at = iterations.next(endOf(node.statement, at))
  }
  return after(at)
}

const step = (node: ts.IterationStatement, count: number, most: number): void => {
  if (count >= most)
    refuse(
      node,
      `this loop runs more than ${most} iterations`,
      'Let its condition end it earlier, or call .map on a list.',
    )
}
