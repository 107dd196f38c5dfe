import ts from 'typescript'
import { isNode } from '../model/leaves.ts'
import { read, readLate } from './access.ts'
import { assign, isAssignmentOperator } from './assignment.ts'
import { callExpression, newExpression } from './call.ts'
import { choose, distribute, isPresent, narrow, testOf, typeOf } from './choose.ts'
import { classValue } from './class.ts'
import { typeOfValue } from './equality.ts'
import { globalNamed } from './globals.ts'
import { superMember } from './instance.ts'
import { itemAt, lengthIn } from './list-items.ts'
import { arrayLiteral, objectLiteral } from './literals.ts'
import { nameOf } from './member-name.ts'
import { syntaxName } from './names.ts'
import { BINARY, notOperator, signOperator } from './operators.ts'
import { refuse } from './refusal.ts'
import { isStale, type Scope } from './scope.ts'
import { text } from './text.ts'
import { Closure, type FunctionCode, isLate, type Value } from './value.ts'

type Rule = (node: never, scope: Scope) => Value
const Kind = ts.SyntaxKind

/** The value of an expression. Every kind of syntax has its rule in `EXPRESSIONS`, or is refused. */
export const evaluate = (node: ts.Expression, scope: Scope): Value => {
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
  const test = testOf(narrow(evaluate(node.condition, scope), scope), node.condition, scope)
  return choose(
    test,
    () => evaluate(node.whenTrue, scope),
    () => evaluate(node.whenFalse, scope),
    scope,
  )
}

const template: Rule = (node: ts.TemplateExpression, scope) =>
  node.templateSpans.reduce<Value>(
    (before, span) => text([before, evaluate(span.expression, scope), span.literal.text], span.expression, scope),
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
  return operator(evaluate(node.left, scope), () => evaluate(node.right, scope), node, scope)
}

const prefix: Rule = (node: ts.PrefixUnaryExpression, scope) => {
  if (node.operator === Kind.ExclamationToken) return notOperator(node, scope)
  if (node.operator === Kind.MinusToken || node.operator === Kind.PlusToken) return signOperator(node, scope)
  return assign(node, scope)
}

/** `a.b` and `a?.b`: an absent receiver ends the whole chain with undefined. */
const property: Rule = (node: ts.PropertyAccessExpression, scope) => {
  const name = nameOf(node.name)
  if (node.expression.kind === Kind.SuperKeyword) return superMember(name, node, scope)
  return link(node, scope, (value) =>
    name === 'length' ? lengthIn(value, node, scope) : read(value, name, node, scope),
  )
}

const element: Rule = (node: ts.ElementAccessExpression, scope) =>
  link(node, scope, (value) => {
    const key = narrow(evaluate(node.argumentExpression, scope), scope)
    return distribute(value, scope, (of) => elementOf(of, key, node, scope))
  })

const elementOf = (value: Value, key: Value, node: ts.ElementAccessExpression, scope: Scope): Value => {
  if (isList(value) && typeOf(key).kind === 'integer') return itemAt(value, key, node, scope)
  return isNode(key) ? readLate(value, key, node, scope) : read(value, String(key), node, scope)
}

const isList = (value: Value): boolean =>
  Array.isArray(value) ? value.some(isLate) : isNode(value) && value.type.kind === 'list'

/** One link of a chain. Inside an optional chain the receiver may have ended it already. */
export const link = (
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  scope: Scope,
  go: (value: Value) => Value,
): Value => {
  const value = evaluate(node.expression, scope)
  if (!ts.isOptionalChain(node)) return go(value)
  return distribute(value, scope, (of) =>
    isSafe(of, node)
      ? go(of)
      : choose(
          isPresent(of),
          () => go(narrow(of, scope)),
          () => undefined,
          scope,
        ),
  )
}

/** A field of a map that may be absent is absent then in Helm as well: no test is needed. */
const isSafe = (value: Value, node: ts.Node): boolean =>
  isNode(value) && (value.type.kind === 'object' || value.type.kind === 'map') && !ts.isCallExpression(node.parent)

/** A function, as it is written. */
export const functionValue = (node: FunctionCode, scope: Scope, made?: number): Closure => {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined
  if (modifiers?.some(({ kind }) => kind === Kind.AsyncKeyword) || node.asteriskToken) {
    return refuse(
      node,
      "async functions and generators aren't supported",
      'Write an ordinary function: a chart is rendered in one step.',
    )
  }
  return new Closure(node, scope, made)
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
  [Kind.PropertyAccessExpression]: property,
  [Kind.ElementAccessExpression]: element,
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
