import ts from 'typescript'
import { arms, combine, known } from '../branch.ts'
import { fromEntries } from '../library/entries.ts'
import { flatMap } from '../library/iteration.ts'
import { type Steps, stepThrough } from '../library/reduce.ts'
import { refuse } from '../refusal.ts'
import { inBlock } from '../rules.ts'
import type { Scope } from '../scope.ts'
import { LoopHead, type Value } from '../value.ts'
import { isAssignmentOperator } from './assignment.ts'
import { withSpreadComment } from './comments.ts'
import { bind } from './destructuring.ts'
import { entriesIn, spreadItems } from './literals.ts'
import { add, addAll, isMutation, mutableTarget, mutatedBy, usesOf } from './mutation.ts'

/**
 * A loop over a list known only at render time, which adds to lists or maps, or assigns variables: what each iteration adds is a
 * loop of the template, and a variable is stepped through.
 */
export const lateLoop = (node: ts.ForOfStatement, list: Value, name: ts.BindingName, scope: Scope): void => {
  const { statement } = node
  scope.evaluation.branches.add(node.expression)
  const mutated = new Map(changedIn(statement, mutatedBy).map((use) => [use.text, use]))
  const assigned = new Map(changedIn(statement, targetOf).map((use) => [use.text, use]))
  const names = [...mutated.keys(), ...assigned.keys()]
  const leaving = leavesIn(statement)
  if (leaving) refuse(leaving, "a loop over a list known only at render time can't end early", INSTEAD)
  if (names.length === 0 && !mayThrow(statement))
    refuse(node.expression, 'this loop has no effect on the template', INSTEAD)
  for (const each of mutated.keys()) checkUnread(each, statement)
  checkApart(names, statement)
  const loop: LateLoop = { node, list, name, scope, names }
  const changes = [
    ...[...mutated.values()].map((use) => () => addition(use, loop)),
    ...[...assigned.values()].map((use) => () => assignment(use, loop)),
  ]
  if (names.length === 0) checkIterations(loop)
  // what an iteration throws is found in the first of them
  const { checks } = scope.evaluation
  const writes = changes.map((change, index) => (index === 0 ? change() : checks.without(change)))
  for (const write of writes) write()
}

const INSTEAD = 'Use .map, .filter, .find, .some or .reduce.'

/** Whether it has a throw, or a call that may have one. */
const mayThrow = (node: ts.Node): boolean =>
  ts.isThrowStatement(node) ||
  ts.isCallExpression(node) ||
  ts.isNewExpression(node) ||
  (!ts.isFunctionLike(node) && (ts.forEachChild(node, (child) => mayThrow(child) || undefined) ?? false))

/** A loop of which only the throws matter. */
const checkIterations = ({ node, list, name, scope }: LateLoop): void => {
  const iterate = (item: Value): Value[] => {
    const inner = scope.activation()
    bind(name, item, inner)
    const end = (): Value => undefined
    inBlock([node.statement], inner, end, { continue: end })
    return []
  }
  flatMap(list, new LoopHead(name), iterate, scope.at(node.expression))
}

const checkUnread = (name: string, statement: ts.Statement): void => {
  const read = usesOf(name, statement).find((each) => !isMutation(each))
  if (read)
    refuse(
      read,
      "a loop over a list known only at render time can't read the list or map that it adds to",
      'Use .reduce, or read it after the loop.',
    )
}

/** What all iterations together add to one list or map. */
const addition = (use: ts.Identifier, { names, node, list, name, scope }: LateLoop): (() => void) => {
  const target = mutableTarget(use, scope.at(use))
  const isList = isListIn(target.read())
  const iterate = (item: Value): Value[] => {
    const inner = scope.activation()
    for (const each of names) inner.declare(each, emptyLike(scope.find(each)?.binding.value), true, true)
    bind(name, item, inner)
    const end = (at: Scope): Value => at.find(use.text)?.binding.value
    const result = inBlock([node.statement], inner, end, { continue: end })
    return spreadItems(isList ? result : pairsOf(result, node), node)
  }
  const all = flatMap(list, new LoopHead(name), iterate, scope.at(node.expression))
  return () =>
    isList
      ? add(target, withSpreadComment(spreadItems(all, node), node), node)
      : addAll(target, fromEntries(all, scope.at(node)), node)
}

/** What an iteration begins with: nothing is added yet. */
const emptyLike = (value: Value): Value => {
  if (isListIn(value)) return []
  return entriesIn(value) ? {} : value
}

const isListIn = (value: Value): boolean => {
  const cases = arms(value)
  return cases ? isListIn(known(cases.then)) : Array.isArray(value)
}

/** The entries of a map, in each of its arms. */
const pairsOf = (map: Value, at: ts.Node): Value => {
  const cases = arms(map)
  if (cases) return combine(cases.test, pairsOf(known(cases.then), at), pairsOf(known(cases.otherwise), at))
  return (entriesIn(map) ?? []).map((entry) => ('spread' in entry ? refuseSpread(at) : [entry.key, entry.value]))
}

const refuseSpread = (at: ts.Node): never =>
  refuse(
    at,
    "a loop over a list known only at render time can't add to a map under a condition",
    'Write `Object.fromEntries(list.filter(…).map(…))`.',
  )

/** What the statements of a loop change, and don't declare. */
const changedIn = (node: ts.Node, by: (expression: ts.Expression) => ts.Identifier | undefined): ts.Identifier[] => {
  const found: ts.Identifier[] = []
  const visit = (each: ts.Node): void => {
    const use = ts.isExpressionStatement(each) ? by(each.expression) : undefined
    if (use && !isDeclaredIn(node, use.text)) found.push(use)
    ts.forEachChild(each, visit)
  }
  visit(node)
  return found
}

const isDeclaredIn = (node: ts.Node, name: string): boolean =>
  usesOf(name, node).some((use) => ts.isVariableDeclaration(use.parent) && use.parent.name === use)

/** What ends the loop or the function. */
const leavesIn = (node: ts.Node): ts.Node | undefined => {
  if (ts.isReturnStatement(node)) return node
  if (ts.isBreakStatement(node))
    return ts.findAncestor(node, isLeft)?.kind === ts.SyntaxKind.SwitchStatement ? undefined : node
  return ts.isFunctionLike(node) ? undefined : ts.forEachChild(node, leavesIn)
}

const isLeft = (node: ts.Node): boolean => ts.isSwitchStatement(node) || ts.isIterationStatement(node, false)

const Kind = ts.SyntaxKind

/** A loop over a list known only at render time, and what it changes. */
interface LateLoop {
  readonly node: ts.ForOfStatement
  readonly list: Value
  /** The variable of the loop. */
  readonly name: ts.BindingName
  readonly scope: Scope
  /** The lists, maps and variables that it changes. */
  readonly names: readonly string[]
}

/** `name` of `name = …`, `name += …`, `name++`. */
const targetOf = (node: ts.Expression): ts.Identifier | undefined => {
  const isStep =
    ts.isPostfixUnaryExpression(node) ||
    (ts.isPrefixUnaryExpression(node) && [Kind.PlusPlusToken, Kind.MinusMinusToken].includes(node.operator))
  const to = isStep
    ? node.operand
    : ts.isBinaryExpression(node) && isAssignmentOperator(node.operatorToken.kind) && node.left
  return to && ts.isIdentifier(to) ? to : undefined
}

/** Each variable is evaluated by itself: none may be read for what becomes of another one. */
const checkApart = (names: readonly string[], node: ts.Statement): void => {
  if (names.length < 2) return
  const read = names.flatMap((name) => usesOf(name, node)).find((use) => !isMutation(use) && !isOwn(use))
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

/** What all iterations together make of one variable: it is stepped through, as by `.reduce`. */
const assignment = (use: ts.Identifier, { names, node, list, name, scope }: LateLoop): (() => void) => {
  const found = scope.find(use.text)
  if (!found?.binding.mutable || found.crossed !== undefined)
    return refuse(use.parent, "variables of another function can't be assigned to", 'Return the value instead.')
  const step: Steps['step'] = (state, item) => {
    const inner = scope.activation()
    for (const each of names) {
      const outer = scope.find(each)?.binding
      inner.declare(each, each === use.text ? state : outer?.value, true, outer?.mayMutate)
    }
    bind(name, item, inner)
    const end = (at: Scope): Value => at.find(use.text)?.binding.value
    return inBlock([node.statement], inner, end, { continue: end })
  }
  const what = 'a loop over a list known only at render time'
  const steps: Steps = { what, callback: new LoopHead(name), first: 0, name: use.text, step, site: scope.at(use) }
  const value = stepThrough(list, found.binding.value, steps)
  return () => found.scope.assign(use.text, value)
}
