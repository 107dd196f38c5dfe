import ts from 'typescript'
import { choose, narrow, testOf } from '../branch.ts'
import { globalNamed } from '../library/globals.ts'
import { refuse, syntaxName } from '../refusal.ts'
import { evaluate, type Rules } from '../rules.ts'
import { isStale, type Scope } from '../scope.ts'
import type { Value } from '../value.ts'
import { assign, isAssignmentOperator } from './assignment.ts'
import { callExpression, newExpression } from './calls.ts'
import { typeOfValue } from './equality.ts'
import { classValue, functionValue } from './functions-and-classes.ts'
import { arrayLiteral, objectLiteral, text } from './literals.ts'
import { elementAccess, propertyAccess } from './member-access.ts'
import { BINARY, notOperator, signOperator } from './operators.ts'

type Rule = (node: never, scope: Scope) => Value

const Kind = ts.SyntaxKind

/** The value of an expression. Every kind of syntax has its rule in `EXPRESSIONS`, or is refused. */
const evaluateExpression: Rules['evaluate'] = (node, scope) => {
  const rule = EXPRESSIONS[node.kind]
  if (rule) return (rule as (node: ts.Expression, scope: Scope) => Value)(node, scope)
  return refuse(
    node,
    `${syntaxName(node.kind)} isn't supported`,
    'See "What you can write" for the supported expressions.',
  )
}

const inner: Rule = (
  node: ts.ParenthesizedExpression | ts.AsExpression | ts.TypeAssertion | ts.SatisfiesExpression | ts.NonNullExpression,
  scope,
) => evaluate(node.expression, scope)

/** Reads a name; a function would read a `let` that is assigned to later at the wrong time. */
const identifier: Rule = (node: ts.Identifier, scope) => {
  if (node.text === 'undefined') return undefined
  const found = scope.find(node.text)
  if (!found) return globalNamed(node)
  if (isStale(found))
    refuse(
      node,
      'this function reads a variable that changes after the function is created',
      'Copy the variable to a `const` first.',
    )
  return narrow(found.binding.value, scope)
}

const thisValue: Rule = (node: ts.Expression, scope) => {
  const found = scope.find('this')
  if (found?.binding.value === undefined)
    return refuse(node, "`this` isn't supported outside a method", 'Call the method on its object: `object.method()`.')
  if (isStale(found)) refuse(node, 'this function reads `this` before all fields are set', 'Make it a method.')
  return narrow(found.binding.value, scope)
}

const conditional: Rule = (node: ts.ConditionalExpression, scope) => {
  const test = testOf(narrow(evaluate(node.condition, scope), scope), scope.at(node.condition))
  return choose(
    scope.evaluation.condition(test, node),
    () => evaluate(node.whenTrue, scope),
    () => evaluate(node.whenFalse, scope),
    scope,
  )
}

const template: Rule = (node: ts.TemplateExpression, scope) =>
  node.templateSpans.reduce<Value>(
    (before, span) => text([before, evaluate(span.expression, scope), span.literal.text], scope.at(span.expression)),
    node.head.text,
  )

const binary: Rule = (node: ts.BinaryExpression, scope) => {
  const kind = node.operatorToken.kind
  if (isAssignmentOperator(kind)) return assign(node, scope)
  const operator = BINARY[kind]
  if (!operator)
    return refuse(
      node,
      `the operator \`${node.operatorToken.getText()}\` isn't supported`,
      'See "What you can write" for the supported operators.',
    )
  return operator(evaluate(node.left, scope), () => evaluate(node.right, scope), scope.at(node))
}

const prefix: Rule = (node: ts.PrefixUnaryExpression, scope) => {
  if (node.operator === Kind.ExclamationToken) return notOperator(node, scope)
  if (node.operator === Kind.MinusToken || node.operator === Kind.PlusToken) return signOperator(node, scope)
  return assign(node, scope)
}

const typeOfExpression: Rule = (node: ts.TypeOfExpression, scope) =>
  typeOfValue(narrow(evaluate(node.expression, scope), scope), scope)

/** Every kind of expression that a chart may use. */
export const EXPRESSIONS: Partial<Record<ts.SyntaxKind, Rule>> = {
  [Kind.ParenthesizedExpression]: inner,
  [Kind.AsExpression]: inner,
  [Kind.TypeAssertionExpression]: inner,
  [Kind.SatisfiesExpression]: inner,
  [Kind.NonNullExpression]: inner,
  [Kind.StringLiteral]: (node: ts.StringLiteral) => node.text,
  [Kind.NoSubstitutionTemplateLiteral]: (node: ts.NoSubstitutionTemplateLiteral) => node.text,
  [Kind.NumericLiteral]: (node: ts.NumericLiteral) => Number(node.text),
  [Kind.RegularExpressionLiteral]: (node: ts.RegularExpressionLiteral) => regularExpression(node.text),
  [Kind.TrueKeyword]: () => true,
  [Kind.FalseKeyword]: () => false,
  [Kind.NullKeyword]: () => null,
  [Kind.Identifier]: identifier,
  [Kind.ConditionalExpression]: conditional,
  [Kind.TemplateExpression]: template,
  [Kind.BinaryExpression]: binary,
  [Kind.PrefixUnaryExpression]: prefix,
  [Kind.PostfixUnaryExpression]: (node: ts.PostfixUnaryExpression, scope) => assign(node, scope),
  [Kind.PropertyAccessExpression]: propertyAccess,
  [Kind.ElementAccessExpression]: elementAccess,
  [Kind.ArrowFunction]: (node: ts.ArrowFunction, scope) => functionValue(node, scope),
  [Kind.FunctionExpression]: (node: ts.FunctionExpression, scope) => functionValue(node, scope),
  [Kind.ClassExpression]: (node: ts.ClassExpression, scope) => classValue(node, scope),
  [Kind.ThisKeyword]: thisValue,
  [Kind.ArrayLiteralExpression]: arrayLiteral,
  [Kind.ObjectLiteralExpression]: objectLiteral,
  [Kind.CallExpression]: callExpression,
  [Kind.NewExpression]: newExpression,
  [Kind.TypeOfExpression]: typeOfExpression,
}

const regularExpression = (source: string): RegExp => {
  const end = source.lastIndexOf('/')
  return new RegExp(source.slice(1, end), source.slice(end + 1))
}

/** How expressions are evaluated. */
export const expressionRules: Pick<Rules, 'evaluate'> = { evaluate: evaluateExpression }
