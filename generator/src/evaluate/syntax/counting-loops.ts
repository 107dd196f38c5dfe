import ts from 'typescript'
import { isNode } from '../../model/leaves.ts'
import { narrow, testOf } from '../branch.ts'
import { refuse } from '../refusal.ts'
import { type After, type Exits, endOf, evaluate, inBlock } from '../rules.ts'
import type { Scope } from '../scope.ts'
import type { Value } from '../value.ts'
import { declareVariables } from './declarations.ts'
import { boundNames } from './destructuring.ts'
import { leavesLoop } from './exits.ts'

const MOST_TURNS = 1_000
/** Each leads to the next one, within it. */
const MOST_LEFT = 200

/** `while (condition)`, of a condition that is known in each turn. */
export const whileLoop = (node: ts.WhileStatement, scope: Scope, after: After, exits: Exits): Value =>
  repeat(node, { holds: (at) => holds(node.expression, at), next: (at) => at }, scope, after, exits)

/** `do … while (condition)`: its first turn in any case. */
export const doLoop = (node: ts.DoStatement, scope: Scope, after: After, exits: Exits): Value => {
  const holdsAt = (at: Scope, turn: number) => turn === 0 || holds(node.expression, at)
  return repeat(node, { holds: holdsAt, next: (at) => at }, scope, after, exits)
}

/** `for (let i = 0; i < 3; i++)`: each turn has the variable for itself. */
export const countingLoop = (node: ts.ForStatement, scope: Scope, after: After, exits: Exits): Value => {
  const { initializer, condition, incrementor } = node
  const first = scope.block()
  const declared = initializer && ts.isVariableDeclarationList(initializer) ? initializer.declarations : []
  const names = declared.flatMap(({ name }) => boundNames(name))
  if (initializer && ts.isVariableDeclarationList(initializer)) declareVariables(initializer, first)
  else if (initializer) evaluate(initializer, first)
  const next = (at: Scope): Scope => {
    const turn = (at.outer as Scope).block()
    for (const name of names) turn.declare(name, at.find(name)?.binding.value, true)
    if (incrementor) evaluate(incrementor, turn)
    return turn
  }
  const end: After = (at) => after(at.outer as Scope)
  return repeat(node, { holds: (at) => !condition || holds(condition, at), next }, first, end, exits)
}

const holds = (condition: ts.Expression, scope: Scope): boolean => {
  const test = testOf(narrow(evaluate(condition, scope), scope), condition, scope)
  return isNode(test)
    ? refuse(
        condition,
        "this loop's end is known only at render time",
        'Write `range(count).map(…)` of chartwright, or call .map on a list.',
      )
    : Boolean(test)
}

interface Turns {
  readonly holds: (at: Scope, turn: number) => boolean
  /** The scope of the next turn. */
  readonly next: (at: Scope) => Scope
}

const repeat = (node: ts.IterationStatement, turns: Turns, scope: Scope, after: After, exits: Exits): Value => {
  const run = leavesLoop(node.statement) ? turnByTurn : allTurns
  return run(node, turns, scope, after, exits)
}

/** Turns that may leave the loop: each leads to the next, in each case that gets there. */
const turnByTurn: typeof repeat = (node, turns, scope, after, exits) => {
  const turn = (at: Scope, count: number): Value => {
    if (!turns.holds(at, count)) return after(at)
    step(node, count, MOST_LEFT)
    const next: After = (end) => turn(turns.next(end), count + 1)
    return inBlock([node.statement], at, next, { ...exits, break: after, continue: next })
  }
  return turn(scope, 0)
}

/** Turns that all end alike: one after another. */
const allTurns: typeof repeat = (node, turns, scope, after) => {
  let at = scope
  for (let count = 0; turns.holds(at, count); count++) {
    step(node, count, MOST_TURNS)
    at = turns.next(endOf(node.statement, at))
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
