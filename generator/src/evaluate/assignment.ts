import ts from 'typescript'
import { narrow } from './choose.ts'
import { evaluate } from './expression.ts'
import { BINARY } from './operators.ts'
import { refuse } from './refusal.ts'
import type { Scope } from './scope.ts'
import type { Value } from './value.ts'

const Kind = ts.SyntaxKind

/** `+=` and the like: the operator that they assign the result of. */
export const ASSIGNMENTS: Partial<Record<ts.SyntaxKind, ts.SyntaxKind>> = {
  [Kind.PlusEqualsToken]: Kind.PlusToken,
  [Kind.MinusEqualsToken]: Kind.MinusToken,
  [Kind.AsteriskEqualsToken]: Kind.AsteriskToken,
  [Kind.QuestionQuestionEqualsToken]: Kind.QuestionQuestionToken,
  [Kind.BarBarEqualsToken]: Kind.BarBarToken,
  [Kind.AmpersandAmpersandEqualsToken]: Kind.AmpersandAmpersandToken,
}

/** `=`, `+=` and the like. */
export const isAssignmentOperator = (kind: ts.SyntaxKind): boolean =>
  kind >= Kind.FirstAssignment && kind <= Kind.LastAssignment

/** An assignment to a `let` of the same function. Everything else that changes a value is refused. */
export const assign = (
  node: ts.BinaryExpression | ts.PrefixUnaryExpression | ts.PostfixUnaryExpression,
  scope: Scope,
): Value => {
  const target = ts.isBinaryExpression(node) ? node.left : node.operand
  if (!ts.isExpressionStatement(node.parent))
    refuse(node, 'an assignment inside of an expression', 'Build the value with an expression.')
  if (!ts.isIdentifier(target))
    return refuse(node, 'changing a value', 'Build a new one with a spread: `{ ...value, field: … }`.')
  const found = scope.find(target.text)
  if (!found?.binding.mutable || found.crossed)
    return refuse(node, 'an assignment to a variable of another function', 'Return the value instead.')
  const value = assigned(node, target, scope)
  found.scope.declare(target.text, value, true)
  return value
}

const assigned = (
  node: ts.BinaryExpression | ts.PrefixUnaryExpression | ts.PostfixUnaryExpression,
  target: ts.Identifier,
  scope: Scope,
): Value => {
  const before = () => narrow(scope.find(target.text)?.binding.value, scope)
  if (!ts.isBinaryExpression(node)) {
    const kind = node.operator === Kind.PlusPlusToken ? Kind.PlusToken : Kind.MinusToken
    return BINARY[kind]?.(before(), () => 1, node, scope)
  }
  if (node.operatorToken.kind === Kind.EqualsToken) return evaluate(node.right, scope)
  const operator = BINARY[ASSIGNMENTS[node.operatorToken.kind] ?? Kind.Unknown]
  if (!operator) return refuse(node, `the operator ${node.operatorToken.getText()}`, 'Write the assignment out.')
  return operator(before(), () => evaluate(node.right, scope), node, scope)
}
