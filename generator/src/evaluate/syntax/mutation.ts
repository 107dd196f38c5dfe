import ts from 'typescript'
import { isNode } from '../../model/leaves.ts'
import { arms, combine, known, narrow } from '../branch.ts'
import { noList } from '../library/iteration.ts'
import { read, readLate } from '../library/members.ts'
import { refuse } from '../refusal.ts'
import { evaluate } from '../rules.ts'
import type { Scope, Site } from '../scope.ts'
import type { ComposedEntry, Value } from '../value.ts'
import { commentAbove, withSpreadComment } from './comments.ts'
import { compose, entriesIn, spreadItems } from './literals.ts'

/** What an assignment changes. */
export interface Target {
  readonly read: () => Value
  readonly write: (value: Value) => void
}

/** `map.key`, `map[key]` */
export type Access = ts.PropertyAccessExpression | ts.ElementAccessExpression

/** `map.key = …`, `map[key] = …`: a new value for the variable that holds the map. */
export const entry = (map: ts.Identifier, to: Access, node: ts.Expression, scope: Scope): Target => {
  const site = scope.at(node)
  const target = mutableTarget(map, site)
  const key = ts.isPropertyAccessExpression(to) ? to.name.text : narrow(evaluate(to.argumentExpression, scope), scope)
  const comment = commentAbove(statementOf(node))
  return {
    read: () => (isNode(key) ? readLate(target.read(), key, site) : read(target.read(), String(key), site)),
    write: (value) => addEntry(target, { key: isNode(key) ? key : String(key), value, comment }, node),
  }
}

/** A variable that holds a list or map which nothing else holds. */
export const mutableTarget = ({ text: name }: ts.Identifier, { at, scope }: Site): Target => {
  const found = scope.find(name)
  if (!found?.binding.mayMutate || found.crossed !== undefined)
    return refuse(
      at,
      "this list, map or object may be used elsewhere, so it can't be changed here",
      'Create it as a literal in this function, and use it only after the last change; or build a new one with a spread.',
    )
  return { read: () => scope.find(name)?.binding.value, write: (value) => found.scope.assign(name, value) }
}

/** `list.push(a, ...b)` */
export const push = (node: ts.CallExpression, list: ts.Identifier, scope: Scope): void => {
  const target = mutableTarget(list, scope.at(node))
  const items = node.arguments.flatMap((argument) =>
    ts.isSpreadElement(argument)
      ? spreadItems(narrow(evaluate(argument.expression, scope), scope), argument)
      : [evaluate(argument, scope)],
  )
  add(target, withSpreadComment(items, statementOf(node)), node)
}

/** The condition under which a statement stands alone, or the statement. */
const statementOf = ({ parent }: ts.Expression): ts.Node => {
  const around = ts.isBlock(parent.parent) && parent.parent.statements.length === 1 ? parent.parent : parent
  const condition = around.parent
  return ts.isIfStatement(condition) && !condition.elseStatement && !commentAbove(parent) ? condition : parent
}

/** More items for a list. */
export const add = (list: Target, items: readonly Value[], at: ts.Node): void =>
  list.write(inArms(list.read(), (of) => (Array.isArray(of) ? [...of, ...items] : noList(at))))

/** More entries for a map. */
export const addAll = (map: Target, added: Value, at: ts.Node): void => addEntry(map, { spread: added }, at)

const addEntry = (map: Target, added: ComposedEntry, at: ts.Node): void =>
  map.write(
    inArms(map.read(), (of) => {
      const entries = Array.isArray(of) ? undefined : entriesIn(of)
      return entries
        ? compose([...entries, added])
        : refuse(at, "items of a list can't be changed", 'Build a new list with .map.')
    }),
  )

const inArms = (value: Value, change: (value: Value) => Value): Value => {
  const cases = arms(value)
  if (!cases) return change(value)
  return combine(cases.test, inArms(known(cases.then), change), inArms(known(cases.otherwise), change))
}

const Kind = ts.SyntaxKind

/** The list or map that a statement adds to: `list.push(…)`, `map.key = …`, `map[key] = …`. */
export const mutatedBy = (node: ts.Expression): ts.Identifier | undefined => {
  const target = ts.isCallExpression(node) ? node.expression : ts.isBinaryExpression(node) ? node.left : undefined
  const isChange = ts.isCallExpression(node) ? isPush(node) : ts.isBinaryExpression(node) && isAssigned(node)
  return isChange && target && isAccess(target) && ts.isIdentifier(target.expression) ? target.expression : undefined
}

const isPush = ({ expression }: ts.CallExpression): boolean =>
  ts.isPropertyAccessExpression(expression) && expression.name.text === 'push'

const isAssigned = ({ operatorToken: { kind } }: ts.BinaryExpression): boolean =>
  kind >= Kind.FirstAssignment && kind <= Kind.LastAssignment

const isAccess = (node: ts.Node): node is ts.PropertyAccessExpression | ts.ElementAccessExpression =>
  ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)

/**
 * Whether a variable holds a list or map that was written for it, to which statements of the same function add as long
 * as nothing else holds it: then each of them gives the variable a new value.
 */
export const isUnaliasedLiteral = ({ name, initializer, parent }: ts.VariableDeclaration): boolean => {
  const block = parent.parent.parent
  if (!ts.isIdentifier(name) || !initializer || !isWritten(initializer) || !ts.isBlock(block)) return false
  const uses = usesOf(name.text, block).filter((use) => use !== name)
  const mutations = uses.filter(isMutation)
  return mutations.length > 0 && uses.every((use) => isSafe(use, mutations, block))
}

const isWritten = (node: ts.Expression): boolean =>
  ts.isArrayLiteralExpression(node) ||
  ts.isObjectLiteralExpression(node) ||
  (isWrapped(node) && isWritten(node.expression))

const isWrapped = (node: ts.Node): node is ts.AsExpression | ts.SatisfiesExpression | ts.ParenthesizedExpression =>
  ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)

/** All places where a name stands for a variable. */
export const usesOf = (name: string, within: ts.Node): ts.Identifier[] => {
  const uses: ts.Identifier[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name && !isKey(node)) uses.push(node)
    if (!ts.isTypeNode(node)) ts.forEachChild(node, visit)
  }
  visit(within)
  return uses
}

const isKey = (node: ts.Identifier): boolean => {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isClassElement(parent))
    return parent.name === node
  return ts.isBindingElement(parent) && parent.propertyName === node
}

/** Whether a use of a list or map adds to it. */
export const isMutation = (use: ts.Identifier): boolean => {
  const change = use.parent.parent
  return ts.isExpressionStatement(change.parent) && ts.isExpression(change) && mutatedBy(change) === use
}

/** What leaves the list or map as it is, or comes after all that adds to it. */
const isSafe = (use: ts.Identifier, mutations: readonly ts.Node[], block: ts.Block): boolean => {
  if (isMutation(use)) return functionAround(use) === functionAround(block)
  if (isCopied(use) || isLoopedOver(use, mutations)) return true
  const around = functionAround(use)
  const own = around === functionAround(block)
  if (own && ts.findAncestor(use, ts.isReturnStatement)) return true
  const held = own ? use : around
  const loop = outermostLoop(held, block)
  return !ts.isFunctionDeclaration(held) && mutations.every((change) => change.end <= held.pos && !isIn(change, loop))
}

const IN_PLACE = ['sort', 'reverse', 'splice', 'pop', 'shift', 'unshift', 'fill', 'copyWithin']

/** A use that takes something out of a list or map. */
const isCopied = (use: ts.Identifier): boolean => {
  const { parent } = use
  if (ts.isSpreadElement(parent) || ts.isSpreadAssignment(parent)) return true
  if (ts.isPropertyAccessExpression(parent)) return !IN_PLACE.includes(parent.name.text) && !isChanged(parent)
  return ts.isElementAccessExpression(parent) && parent.expression === use && !isChanged(parent)
}

const isLoopedOver = (use: ts.Identifier, mutations: readonly ts.Node[]): boolean =>
  ts.isForOfStatement(use.parent) && !mutations.some((change) => isIn(change, use.parent))

const isChanged = ({ parent }: ts.Node): boolean =>
  ts.isBinaryExpression(parent)
    ? isAssigned(parent)
    : ts.isPostfixUnaryExpression(parent) || ts.isDeleteExpression(parent)

const functionAround = (node: ts.Node): ts.Node => ts.findAncestor(node, ts.isFunctionLike) ?? node.getSourceFile()

const outermostLoop = (node: ts.Node, block: ts.Block): ts.Node | undefined => {
  const loop = ts.findAncestor(node.parent, (each) => each === block || ts.isIterationStatement(each, false))
  return loop === block || !loop ? undefined : (outermostLoop(loop, block) ?? loop)
}

const isIn = (node: ts.Node, loop: ts.Node | undefined): boolean =>
  loop !== undefined && loop.pos <= node.pos && node.end <= loop.end
