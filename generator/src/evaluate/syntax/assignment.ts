import ts from 'typescript'
import { narrow } from '../branch.ts'
import { read } from '../library/members.ts'
import { refuse } from '../refusal.ts'
import { evaluate } from '../rules.ts'
import type { Scope } from '../scope.ts'
import type { Value } from '../value.ts'
import { nameOf, withField } from './functions-and-classes.ts'
import { type Access, entry, mutatedBy, type Target } from './mutation.ts'
import { BINARY } from './operators.ts'

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

type Assignment = ts.BinaryExpression | ts.PrefixUnaryExpression | ts.PostfixUnaryExpression

/** An assignment to a `let` of the same function, or to a field in a constructor. All else that changes is refused. */
export const assign = (node: Assignment, scope: Scope): Value => {
  if (!isStatement(node))
    refuse(
      node,
      "assignments inside an expression aren't supported",
      'Make the assignment a statement of its own, or build the value with an expression.',
    )
  const target = targetOf(node, scope)
  const value = assigned(node, target.read, scope)
  target.write(value)
  return value
}

/** Also before the first iteration of a counting loop, and after each. */
const isStatement = (node: ts.Expression): boolean =>
  ts.isExpressionStatement(node.parent) || (ts.isForStatement(node.parent) && node.parent.condition !== node)

const targetOf = (node: Assignment, scope: Scope): Target => {
  const to = ts.isBinaryExpression(node) ? node.left : node.operand
  if (ts.isIdentifier(to)) return variable(to, node, scope)
  if (ts.isPropertyAccessExpression(to) && to.expression.kind === Kind.ThisKeyword) return field(to, node, scope)
  const map = mutatedBy(node)
  if (map) return entry(map, to as Access, node, scope)
  return refuse(node, "fields of a value can't be changed", 'Build a new one with a spread: `{ ...value, field: … }`.')
}

const variable = ({ text: name }: ts.Identifier, node: Assignment, scope: Scope): Target => {
  const found = scope.find(name)
  if (!found?.binding.mutable || found.crossed !== undefined)
    return refuse(node, "variables of another function can't be assigned to", 'Return the value instead.')
  return { read: () => scope.find(name)?.binding.value, write: (value) => found.scope.assign(name, value) }
}

const field = ({ name }: ts.PropertyAccessExpression, node: Assignment, scope: Scope): Target => {
  const found = scope.find('this')
  if (!found?.binding.mutable || found.crossed !== undefined)
    return refuse(
      node,
      "objects can't be changed after their constructor has run",
      'Set the fields in the constructor, and create a new object where they differ.',
    )
  const self = () => scope.find('this')?.binding.value
  return {
    read: () => read(self(), nameOf(name), scope.at(node)),
    write: (value) => found.scope.assign('this', withField(self(), nameOf(name), value)),
  }
}

const assigned = (node: Assignment, read: () => Value, scope: Scope): Value => {
  const before = () => narrow(read(), scope)
  if (!ts.isBinaryExpression(node)) {
    const kind = node.operator === Kind.PlusPlusToken ? Kind.PlusToken : Kind.MinusToken
    return BINARY[kind]?.(before(), () => 1, scope.at(node))
  }
  if (node.operatorToken.kind === Kind.EqualsToken) return evaluate(node.right, scope)
  const operator = BINARY[ASSIGNMENTS[node.operatorToken.kind] ?? Kind.Unknown]
  if (!operator)
    return refuse(node, `the operator \`${node.operatorToken.getText()}\` isn't supported`, 'Write the assignment out.')
  return operator(before(), () => evaluate(node.right, scope), scope.at(node))
}
