import ts from 'typescript'
import { isNode } from '../../model/leaves.ts'
import { choose, narrow, testOf } from '../branch.ts'
import { refuse, syntaxName } from '../refusal.ts'
import { type After, type Exits, evaluate, type Rules } from '../rules.ts'
import type { Scope } from '../scope.ts'
import { toNode } from '../to-node.ts'
import { ClassValue, Closure, Helper, Instance, isLate, isPlainObject, type Value } from '../value.ts'
import { isAssignmentOperator } from './assignment.ts'
import { withReturnComment } from './comments.ts'
import { declareInOrder, unlessItFails } from './declarations.ts'
import { equal } from './equality.ts'
import { declareClass, declareEnum, declareFunction } from './functions-and-classes.ts'
import { type Arm, forked, isPlainSwitch, joined, joinedEnd, leaves } from './join.ts'
import { countingLoop, doLoop, loopIn, loopOver, whileLoop } from './loops.ts'
import { mutatedBy, push } from './mutation.ts'

type StatementRule = (node: never, scope: Scope, after: After, exits: Exits) => Value

const Kind = ts.SyntaxKind

/** The value that a function's statements return. */
const run = (statements: readonly ts.Statement[], scope: Scope): Value => {
  hoist(statements, scope)
  return runAll(statements, scope, () => undefined, {})
}

/** A function may be called above the place where it stands. */
const hoist = (statements: readonly ts.Statement[], scope: Scope): void => {
  for (const statement of statements) if (ts.isFunctionDeclaration(statement)) declareFunction(statement, scope)
}

/** Statements one after another; what follows a condition is evaluated in each arm that gets there. */
const runAll = (statements: readonly ts.Statement[], scope: Scope, after: After, exits: Exits): Value => {
  const [first, ...rest] = statements
  if (!first) return after(scope)
  scope.evaluation.step(first)
  const rule = STATEMENTS[first.kind] as
    | ((node: ts.Statement, scope: Scope, after: After, exits: Exits) => Value)
    | undefined
  if (!rule)
    return refuse(
      first,
      `${syntaxName(first.kind)} isn't supported`,
      INSTEAD[first.kind] ?? 'See "What you can write" for the supported statements.',
    )
  return rule(first, scope, (next) => runAll(rest, next, after, exits), exits)
}

const block = (node: ts.Block, scope: Scope, after: After, exits: Exits): Value =>
  inBlock(node.statements, scope, after, exits)

/** Statements in a scope of their own, which what follows doesn't see. */
const inBlock = (statements: readonly ts.Statement[], scope: Scope, after: After, exits: Exits): Value => {
  const leave = (to: After | undefined) => to && ((inner: Scope) => to(outside(inner)))
  const inner = scope.block()
  hoist(statements, inner)
  const depth = depthOf(inner)
  const outside = (from: Scope): Scope => {
    let at = from
    while (depthOf(at) >= depth && at.outer) at = at.outer
    return at
  }
  return runAll(statements, inner, (end) => after(outside(end)), {
    ...(exits.break && { break: leave(exits.break) as After }),
    ...(exits.continue && { continue: leave(exits.continue) as After }),
  })
}

/** The scope with which a loop's statement ends that doesn't leave the loop. */
const endOf = (node: ts.Statement, scope: Scope): Scope => {
  const end: After = (at) => at
  // where it always fails nothing comes after it
  return joinedEnd(inBlock([node], scope, end, { continue: end }), scope) ?? scope
}

const depthOf = (scope: Scope): number => (scope.outer ? 1 + depthOf(scope.outer) : 0)

const statementsOf = (node: ts.Statement | undefined): readonly ts.Statement[] => (node ? [node] : [])

const ifStatement = (node: ts.IfStatement, scope: Scope, after: After, exits: Exits): Value => {
  const given = testOf(narrow(evaluate(node.expression, scope), scope), scope.at(node.expression))
  const test = scope.evaluation.condition(given, node)
  const arm = (branch: ts.Statement | undefined) => (inner: Scope, then: After) =>
    inBlock(statementsOf(branch), inner, then, exits)
  if (isNode(test) && !leaves(node)) return joined(test, arm(node.thenStatement), arm(node.elseStatement), scope, after)
  return choose(
    test,
    () => arm(node.thenStatement)(scope.fork(), after),
    () => arm(node.elseStatement)(scope.fork(), after),
    scope,
  )
}

const throwStatement = (node: ts.ThrowStatement, scope: Scope): Value => {
  const { expression } = node
  const message = ts.isNewExpression(expression) && expression.arguments?.[0]
  if (!message) return refuse(node, 'only `throw new Error(message)` is supported', 'Throw an `Error` with a message.')
  const value = narrow(evaluate(message, scope), scope)
  const { checks, facts } = scope.evaluation
  if (facts.path.length === 0)
    return refuse(
      node,
      `this statement always throws: ${isLate(value) ? 'an error' : value}`,
      'Throw under a condition on the values.',
    )
  return checks.add(toNode(value, node), facts.path, node)
}

const expressionStatement = (node: ts.ExpressionStatement, scope: Scope, after: After): Value => {
  const { expression } = node
  const list = ts.isCallExpression(expression) && mutatedBy(expression)
  if (list) push(expression, list, scope)
  else if (isAssignment(expression) || isSuperCall(expression)) evaluate(expression, scope)
  else if (ts.isCallExpression(expression) && isCheck(expression, scope))
    return unlessItFails(evaluate(expression, scope), scope, after)
  else
    refuse(
      node,
      'this statement has no effect on the template',
      'Build the value with an expression, or give it a name with `const`.',
    )
  return after(scope)
}

/** A call of a function of the chart, which may throw. */
const isCheck = ({ expression }: ts.CallExpression, scope: Scope): boolean => {
  if (ts.isPropertyAccessExpression(expression) && !isOfMap(expression, scope)) return false
  const callee = evaluate(expression, scope)
  return callee instanceof Closure || callee instanceof Helper
}

/** A function in a map or class: what other methods give is not all there is to them. */
const isOfMap = ({ expression }: ts.PropertyAccessExpression, scope: Scope): boolean => {
  const of = evaluate(expression, scope)
  return isPlainObject(of) || of instanceof Instance || of instanceof ClassValue
}

const isSuperCall = (node: ts.Expression): boolean =>
  ts.isCallExpression(node) && node.expression.kind === Kind.SuperKeyword

const isAssignment = (node: ts.Expression): boolean =>
  ts.isPostfixUnaryExpression(node) ||
  (ts.isPrefixUnaryExpression(node) &&
    (node.operator === Kind.PlusPlusToken || node.operator === Kind.MinusMinusToken)) ||
  (ts.isBinaryExpression(node) && isAssignmentOperator(node.operatorToken.kind))

const exit =
  (name: 'break' | 'continue'): StatementRule =>
  (node: ts.BreakOrContinueStatement, scope, _after, exits) => {
    const to = exits[name]
    if (node.label || !to)
      return refuse(node, "labels aren't supported", 'Move the loop to a function, and leave it with `return`.')
    return to(scope)
  }

/** `switch`: a chain of comparisons; a clause without `break` goes on with the next one's statements. */
const switchOver = (node: ts.SwitchStatement, scope: Scope, after: After, exits: Exits): Value => {
  const subject = narrow(evaluate(node.expression, scope), scope)
  const { clauses } = node.caseBlock
  const { facts, branches } = scope.evaluation
  let isLate = false
  const reached = (to: ts.Node): void => {
    if (isLate) branches.add(to)
  }
  const from = (index: number, inner: Scope, next: After): Value => {
    reached(clauses[index] as ts.CaseOrDefaultClause)
    return inBlock(
      clauses.slice(index).flatMap((clause) => clause.statements),
      inner,
      next,
      { ...exits, break: next },
    )
  }
  const otherwise = clauses.findIndex(ts.isDefaultClause)
  const fork = isPlainSwitch(node) ? joined : forked
  const test = (index: number, inner: Scope, next: After): Value => {
    const clause = clauses[index]
    if (!clause && otherwise >= 0) return from(otherwise, inner, next)
    if (!clause) {
      reached(node)
      return next(inner)
    }
    if (ts.isDefaultClause(clause)) return test(index + 1, inner, next)
    const isEqual = equal(narrow(subject, inner), evaluate(clause.expression, inner), inner.at(clause.expression))
    isLate ||= isNode(isEqual) && facts.decide(isEqual) === undefined
    const [then, rest] = [from, test].map((run, more) => (arm: Scope, end: After) => run(index + more, arm, end))
    return fork(isEqual, then as Arm, rest as Arm, inner, next)
  }
  return test(0, scope, after)
}

/** Every kind of statement that a function of a chart may use. */
export const STATEMENTS: Partial<Record<ts.SyntaxKind, StatementRule>> = {
  [Kind.Block]: block,
  [Kind.IfStatement]: ifStatement,
  [Kind.SwitchStatement]: switchOver,
  [Kind.ForOfStatement]: loopOver,
  [Kind.ForInStatement]: loopIn,
  [Kind.ForStatement]: countingLoop,
  [Kind.WhileStatement]: whileLoop,
  [Kind.DoStatement]: doLoop,
  [Kind.VariableStatement]: ({ declarationList }: ts.VariableStatement, scope, after) =>
    declareInOrder(declarationList, declarationList.declarations, scope, after),
  [Kind.FunctionDeclaration]: (node: ts.FunctionDeclaration, scope, after) => {
    declareFunction(node, scope)
    return after(scope)
  },
  [Kind.ClassDeclaration]: (node: ts.ClassDeclaration, scope, after) => {
    declareClass(node, scope)
    return after(scope)
  },
  [Kind.EnumDeclaration]: (node: ts.EnumDeclaration, scope, after) => {
    declareEnum(node, scope)
    return after(scope)
  },
  [Kind.ReturnStatement]: (node: ts.ReturnStatement, scope) =>
    node.expression ? withReturnComment(evaluate(node.expression, scope), node) : undefined,
  [Kind.ThrowStatement]: throwStatement,
  [Kind.ExpressionStatement]: expressionStatement,
  [Kind.BreakStatement]: exit('break'),
  [Kind.ContinueStatement]: exit('continue'),
  [Kind.EmptyStatement]: (_node, scope, after) => after(scope),
  [Kind.InterfaceDeclaration]: (_node, scope, after) => after(scope),
  [Kind.TypeAliasDeclaration]: (_node, scope, after) => after(scope),
}

const INSTEAD: Partial<Record<ts.SyntaxKind, string>> = {
  [Kind.TryStatement]: "Helm can't catch an error: test the value instead.",
  [Kind.LabeledStatement]: 'Move the loop to a function, and leave it with `return`.',
}

/** How statements are run. */
export const statementRules: Pick<Rules, 'run' | 'inBlock' | 'endOf'> = { run, inBlock, endOf }
