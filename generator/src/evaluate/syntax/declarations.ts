import ts from 'typescript'
import { isDrawn } from '../../model/computed.ts'
import { change, isNode } from '../../model/leaves.ts'
import type { Node } from '../../model/node.ts'
import { templateOf } from '../../model/path.ts'
import { isScalar, required } from '../../model/type.ts'
import { arms, choose, isFail, known, mayFail, narrow } from '../branch.ts'
import { refuse } from '../refusal.ts'
import { type After, evaluate } from '../rules.ts'
import type { Scope } from '../scope.ts'
import { Helper, type Value } from '../value.ts'
import { commentAbove } from './comments.ts'
import { bind } from './destructuring.ts'
import { isUnaliasedLiteral } from './mutation.ts'

/** Declares `const` and `let` one after another; what follows isn't reached where a value can't be had. */
export const declareInOrder = (
  list: ts.VariableDeclarationList,
  declarations: readonly ts.VariableDeclaration[],
  scope: Scope,
  after: After,
): Value => {
  const [first, ...rest] = declarations
  if (!first) return after(scope)
  const value = first.initializer && evaluate(first.initializer, scope)
  const go = (inner: Scope): Value => {
    declare(list, first, narrow(value, inner), inner)
    return declareInOrder(list, rest, inner, after)
  }
  return unlessItFails(value, scope, go)
}

/** Goes on where a value is no `throw`. */
export const unlessItFails = (value: Value, scope: Scope, go: (scope: Scope) => Value): Value => {
  const cases = arms(value)
  if (!cases || !mayFail(value)) return isFail(value) ? value : go(scope)
  const arm = (part: Value) => () => unlessItFails(narrow(known(part), scope), scope.fork(), go)
  return choose(cases.test, arm(cases.then), arm(cases.otherwise), scope)
}

/** Declares `const` and `let`. */
export const declareVariables = (list: ts.VariableDeclarationList, scope: Scope): void => {
  for (const each of list.declarations)
    declare(list, each, each.initializer && evaluate(each.initializer, scope), scope)
}

const declare = (
  list: ts.VariableDeclarationList,
  declaration: ts.VariableDeclaration,
  value: Value,
  scope: Scope,
): void => {
  const mutable = !(list.flags & ts.NodeFlags.Const)
  if (mutable && !(list.flags & ts.NodeFlags.Let)) refuse(list, "`var` isn't supported", 'Write `const` or `let`.')
  bind(declaration.name, mutable ? value : named(declaration, value, scope), scope, {
    mutable,
    mayMutate: isUnaliasedLiteral(declaration),
  })
}

/** A constant's name survives where the template computes something: a variable, where it is used more than once. */
const named = (declaration: ts.VariableDeclaration, value: Value, scope: Scope): Value => {
  if (!ts.isIdentifier(declaration.name)) return value
  const name = declaration.name.text
  if (value instanceof Helper && !value.name) return Object.assign(value, { name, comment: commentOf(declaration) })
  const comment = commentAbove(declaration.parent.parent)
  if (isNode(value) && value.kind === 'fold')
    return change(value, { state: change(value.state, { name }), ...(comment && { comment }) })
  // what is different in each call has a name already
  if (isNode(value) && value.kind === 'named' && isDrawn(value))
    return change(value, { name, ...(comment && { comment }) })
  if (!isNode(value) || value.kind === 'named' || !isComputed(value.kind)) return value
  if (!isScalar(required(value.type)) && !isRead(value)) return value
  return scope.evaluation.named(name, value, comment)
}

const isComputed = (kind: string): boolean =>
  !['literal', 'absent', 'built-in', 'variable', 'parameter', 'member'].includes(kind)

/** A map or list that is worth a variable: it was asked for, or read. */
const isRead = (value: Node): boolean =>
  value.kind === 'call' && READ.includes(value.function) && templateOf(value) === undefined

const READ = [
  'lookup',
  'selfSignedCertificate',
  'certificateAuthority',
  'certificateOf',
  'signedCertificate',
  'fromYaml',
  'fromYamlArray',
]

const commentOf = (declaration: ts.VariableDeclaration): string | undefined => {
  const docs = ts.getJSDocCommentsAndTags(declaration).find(ts.isJSDoc)
  return ts.getTextOfJSDocComment(docs?.comment)
}
