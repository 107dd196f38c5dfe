import ts from 'typescript'
import { type Steps, stepThrough } from '../library/reduce.ts'
import { refuse } from '../refusal.ts'
import { inBlock } from '../rules.ts'
import type { Scope } from '../scope.ts'
import { LoopHead, type Value } from '../value.ts'
import { isAssignmentOperator } from './assignment.ts'
import { bind } from './destructuring.ts'
import { isGrowth, usesOf } from './mutability.ts'

const Kind = ts.SyntaxKind

/** A loop over a list known only at render time, and what it changes. */
export interface LateLoop {
  readonly node: ts.ForOfStatement
  readonly list: Value
  /** The variable of the loop. */
  readonly name: ts.BindingName
  readonly scope: Scope
  /** The lists, maps and variables that it changes. */
  readonly names: readonly string[]
}

/** `name` of `name = …`, `name += …`, `name++`. */
export const targetOf = (node: ts.Expression): ts.Identifier | undefined => {
  const isStep =
    ts.isPostfixUnaryExpression(node) ||
    (ts.isPrefixUnaryExpression(node) && [Kind.PlusPlusToken, Kind.MinusMinusToken].includes(node.operator))
  const to = isStep
    ? node.operand
    : ts.isBinaryExpression(node) && isAssignmentOperator(node.operatorToken.kind) && node.left
  return to && ts.isIdentifier(to) ? to : undefined
}

/** Each variable is worked out by itself: none may be read for what becomes of another one. */
export const checkApart = (names: readonly string[], node: ts.Statement): void => {
  if (names.length < 2) return
  const read = names.flatMap((name) => usesOf(name, node)).find((use) => !isGrowth(use) && !isOwn(use))
  if (read)
    refuse(
      read,
      "this loop over a list known only at render time changes this variable, so other statements of the loop can't read it",
      'Use .map, .filter or .reduce once for each variable.',
    )
}

/** Whether a variable is used only to assign it. */
const isOwn = (use: ts.Identifier): boolean => {
  const statement = ts.findAncestor(use, ts.isExpressionStatement)
  return statement !== undefined && targetOf(statement.expression)?.text === use.text
}

/** What all turns together make of one variable: it is stepped through, as by `.reduce`. */
export const assignment = (use: ts.Identifier, { names, node, list, name, scope }: LateLoop): (() => void) => {
  const found = scope.find(use.text)
  if (!found?.binding.mutable || found.crossed !== undefined)
    return refuse(use.parent, "variables of another function can't be assigned to", 'Return the value instead.')
  const step: Steps['step'] = (state, item) => {
    const inner = scope.activation()
    for (const each of names) {
      const outer = scope.find(each)?.binding
      inner.declare(each, each === use.text ? state : outer?.value, true, outer?.grows)
    }
    bind(name, item, inner)
    const end = (at: Scope): Value => at.find(use.text)?.binding.value
    return inBlock([node.statement], inner, end, { continue: end })
  }
  const what = 'a loop over a list known only at render time'
  const steps: Steps = { what, callback: new LoopHead(name), first: 0, name: use.text, step, at: use, scope }
  const value = stepThrough(list, found.binding.value, steps)
  return () => found.scope.assign(use.text, value)
}
