import ts from 'typescript'
import { arms, known, narrow } from '../branch.ts'
import { partsOf } from '../library/object-keys.ts'
import { refuse, refuseUnordered } from '../refusal.ts'
import { type After, type Exits, endOf, evaluate, inBlock } from '../rules.ts'
import type { Scope } from '../scope.ts'
import { Spread, Unordered, type Value } from '../value.ts'
import { bind } from './destructuring.ts'
import { leavesLoop } from './exits.ts'
import { forked, joined } from './join.ts'
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
  const keys = partsOf('keys', map, node.expression, scope)
  if (keys instanceof Unordered)
    return refuse(
      node.expression,
      "`for … in` doesn't support maps known only at render time",
      'Write `entries(map).map(([key, value]) => …)`.',
    )
  return loop(node, keys, scope, after, exits)
}

/** Turn by turn, each leading to the next. */
const loop = (node: Loop, list: Value, scope: Scope, after: After, exits: Exits): Value => {
  const name = nameOf(node)
  const ends = leavesLoop(node.statement)
  const fork = ends ? forked : joined
  const turn = (items: readonly Value[], index: number, at: Scope, end: After): Value => {
    if (index >= items.length) return end(at)
    const next: After = (inner) => turn(items, index + 1, inner, end)
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
    if (items) return turn(items, 0, at, end)
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
