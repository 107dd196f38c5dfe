import type ts from 'typescript'
import type { Scope, Site } from './scope.ts'
import type { Closure, Value } from './value.ts'

/** What comes after a statement: run with the scope that the statement leaves. */
export type After = (scope: Scope) => Value

/** Where `break` and `continue` lead, inside of a loop or switch. */
export interface Exits {
  readonly break?: After
  readonly continue?: After
}

/** A method that templates have. */
export type Method = (receiver: Value, args: readonly Value[], site: Site) => Value

/** An operator between two values; some evaluate their right one only in a case. */
export type Operator = (left: Value, right: () => Value, site: Site) => Value

/**
 * What the rules of single constructs need of the whole: an operator evaluates its operands, a method calls its
 * callback. `index.ts` hands it to each evaluation, so that no rule has to import all others.
 */
export interface Rules {
  readonly evaluate: (node: ts.Expression, scope: Scope) => Value
  readonly run: (statements: readonly ts.Statement[], scope: Scope) => Value
  readonly inBlock: (statements: readonly ts.Statement[], scope: Scope, after: After, exits: Exits) => Value
  readonly endOf: (node: ts.Statement, scope: Scope) => Scope
  readonly apply: (callee: Value, args: readonly Value[], site: Site, self?: Value) => Value
  readonly applyClosure: (closure: Closure, args: readonly Value[], at: ts.Node, self?: Value) => Value
}

/** The value of an expression. */
export const evaluate: Rules['evaluate'] = (node, scope) => scope.evaluation.rules.evaluate(node, scope)

/** The value that a function's statements return. */
export const run: Rules['run'] = (statements, scope) => scope.evaluation.rules.run(statements, scope)

/** Statements in a scope of their own, which what follows doesn't see. */
export const inBlock: Rules['inBlock'] = (statements, scope, after, exits) =>
  scope.evaluation.rules.inBlock(statements, scope, after, exits)

/** The scope with which a loop's statement ends that doesn't leave the loop. */
export const endOf: Rules['endOf'] = (node, scope) => scope.evaluation.rules.endOf(node, scope)

/** Calls a function: one of the chart, of chartwright, or of JavaScript with arguments that are known. */
export const apply: Rules['apply'] = (callee, args, site, self) => site.evaluation.rules.apply(callee, args, site, self)

/** Runs a function of the chart. */
export const applyClosure: Rules['applyClosure'] = (closure, args, at, self) =>
  closure.scope.evaluation.rules.applyClosure(closure, args, at, self)
