import ts from 'typescript'
import { isNode, typeOf } from '../../model/leaves.ts'
import { choose, distribute, isPresent, narrow } from '../branch.ts'
import { itemAt, lengthIn } from '../library/list-items.ts'
import { read, readLate } from '../library/members.ts'
import { evaluate } from '../rules.ts'
import type { Scope, Site } from '../scope.ts'
import { isLate, type Value } from '../value.ts'
import { nameOf, superMember } from './functions-and-classes.ts'

/** `a.b` and `a?.b`: an absent receiver ends the whole chain with undefined. */
export const propertyAccess = (node: ts.PropertyAccessExpression, scope: Scope): Value => {
  const name = nameOf(node.name)
  if (node.expression.kind === ts.SyntaxKind.SuperKeyword) return superMember(name, scope.at(node))
  return link(node, scope, (value) =>
    name === 'length' ? lengthIn(value, scope.at(node)) : read(value, name, scope.at(node)),
  )
}

/** `a[b]`. */
export const elementAccess = (node: ts.ElementAccessExpression, scope: Scope): Value =>
  link(node, scope, (value) => {
    const key = narrow(evaluate(node.argumentExpression, scope), scope)
    return distribute(value, scope, (of) => elementOf(of, key, scope.at(node)))
  })

const elementOf = (value: Value, key: Value, site: Site): Value => {
  if (isList(value) && typeOf(key).kind === 'integer') return itemAt(value, key, site)
  return isNode(key) ? readLate(value, key, site) : read(value, String(key), site)
}

const isList = (value: Value): boolean =>
  Array.isArray(value) ? value.some(isLate) : isNode(value) && value.type.kind === 'list'

/** A field of a map that may be absent is absent then in Helm as well: no test is needed. */
const isSafe = (value: Value, node: ts.Node): boolean =>
  isNode(value) && (value.type.kind === 'object' || value.type.kind === 'map') && !ts.isCallExpression(node.parent)

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
