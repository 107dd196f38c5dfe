import ts from 'typescript'
import { refuse } from '../refusal.ts'
import type { Scope } from '../scope.ts'
import { Closure, type FunctionCode } from '../value.ts'

/** A function, as it is written. */
export const functionValue = (node: FunctionCode, scope: Scope, made?: number): Closure => {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined
  if (modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) || node.asteriskToken) {
    return refuse(
      node,
      "async functions and generators aren't supported",
      'Write an ordinary function: a chart is rendered in one step.',
    )
  }
  return new Closure(node, scope, made)
}

/** Declares `function name() {}`; without a body it is one of several signatures. */
export const declareFunction = (node: ts.FunctionDeclaration, scope: Scope): void => {
  const value = functionValue(node, scope)
  if (node.name && node.body) scope.declare(node.name.text, value)
}
