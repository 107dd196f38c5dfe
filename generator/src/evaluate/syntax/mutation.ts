import ts from 'typescript'
import { isNode } from '../../model/leaves.ts'
import { arms, combine, known, narrow } from '../branch.ts'
import { noList } from '../library/iteration.ts'
import { read, readLate } from '../library/members.ts'
import { refuse } from '../refusal.ts'
import { evaluate } from '../rules.ts'
import type { Scope } from '../scope.ts'
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
  const grown = growing(map, node, scope)
  const key = ts.isPropertyAccessExpression(to) ? to.name.text : narrow(evaluate(to.argumentExpression, scope), scope)
  const comment = commentAbove(statementOf(node))
  return {
    read: () => (isNode(key) ? readLate(grown.read(), key, node, scope) : read(grown.read(), String(key), node, scope)),
    write: (value) => addEntry(grown, { key: isNode(key) ? key : String(key), value, comment }, node),
  }
}

/** A variable that holds a list or map which nothing else holds. */
export const growing = ({ text: name }: ts.Identifier, at: ts.Node, scope: Scope): Target => {
  const found = scope.find(name)
  if (!found?.binding.grows || found.crossed !== undefined)
    return refuse(
      at,
      "this list, map or object may be used elsewhere, so it can't be changed here",
      'Create it as a literal in this function, and use it only after the last change; or build a new one with a spread.',
    )
  return { read: () => scope.find(name)?.binding.value, write: (value) => found.scope.assign(name, value) }
}

/** `list.push(a, ...b)` */
export const push = (node: ts.CallExpression, list: ts.Identifier, scope: Scope): void => {
  const grown = growing(list, node, scope)
  const items = node.arguments.flatMap((argument) =>
    ts.isSpreadElement(argument)
      ? spreadItems(narrow(evaluate(argument.expression, scope), scope), argument, scope)
      : [evaluate(argument, scope)],
  )
  add(grown, withSpreadComment(items, statementOf(node)), node)
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
