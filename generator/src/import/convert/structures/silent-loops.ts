import { BOOLEAN, joinAll, type Type } from '../../../model/type.ts'
import type { Arm, Document, Entry } from '../../structure/tree.ts'
import { and, array, binary, conditional, literal, not, spread } from '../../typescript/make.ts'
import type { Expression, Spread, Statement } from '../../typescript/tree.ts'
import { equal, partsOf } from '../../typescript/walk.ts'
import type { Scope } from '../expressions/scope.ts'
import { type Typed, typed } from '../expressions/typed.ts'
import { Unconverted } from '../expressions/unconverted.ts'
import { type Loop, loopOver } from './loops.ts'

type Part = Entry | Document

/** A loop that prints nothing: what fails in its turns, and what it appends to lists or finds. */
export const silentLoop = (
  arm: Arm<readonly Part[]>,
  scope: Scope,
  convert: (part: Part, scope: Scope) => readonly Statement[],
): readonly Statement[] => {
  const loop = loopOver(arm, scope)
  const before = new Map(assignedIn(arm.body).flatMap((name) => valueBefore(name, scope)))
  for (const [name, { type }] of before) loop.scope.set(name, typed(placeholder(name), type))
  const statements = arm.body.flatMap((part) => convert(part, loop.scope))
  const after = [...before].map(([name, value]) => {
    const turn = loop.scope.variable(name) as Typed
    return [name, afterLoop(value, turn, placeholder(name), loop)] as const
  })
  const isCarried = [...before.keys()].some((name) => statements.some((each) => reads(each, placeholder(name))))
  if (isCarried) throw new Unconverted('a variable that one turn of a loop hands to the next', arm.place)
  for (const [name, value] of after) scope.set(name, value)
  return statements.length > 0 ? [loop.statements(statements)] : []
}

/** Stands for what a variable was before a turn; no source has such a name. */
const placeholder = (name: string): Expression => ({ kind: 'name', name: `before ${name}` })

const valueBefore = (name: string, scope: Scope): readonly (readonly [string, Typed])[] => {
  const value = scope.variable(name)
  return value ? [[name, value]] : []
}

/** The variables that are set, but not declared. */
const assignedIn = (body: readonly Part[]): readonly string[] =>
  body.flatMap((part) => {
    if (part.kind === 'control') return part.arms.flatMap((arm: Arm<readonly Part[]>) => assignedIn(arm.body))
    if (part.kind === 'document' && part.value.kind === 'nothing') return assignedIn(part.value.entries)
    return part.kind === 'statement' && !part.pipeline.declares ? part.pipeline.variables : []
  })

const afterLoop = (before: Typed, turn: Typed, old: Expression, loop: Loop): Typed => {
  if (equal(turn.expression, old)) return before
  const items = appended(turn.expression, old)
  if (items) return withItems(before, turn.type, loop.items(items))
  return flagAfter(before, turn.expression, old, loop)
}

/** What a turn appends to a list. */
const appended = (turn: Expression, old: Expression): readonly (Expression | Spread)[] | undefined => {
  if (equal(turn, old)) return []
  if (turn.kind === 'array') {
    const [first, ...items] = turn.items
    return first?.kind === 'spread' && equal(first.value, old) && !items.some((each) => holds(each, old))
      ? items
      : undefined
  }
  if (turn.kind !== 'conditional' || holds(turn.test, old)) return undefined
  const [then, otherwise] = [appended(turn.then, old), appended(turn.otherwise, old)]
  return then && otherwise && [spread(conditional(turn.test, array(then), array(otherwise)))]
}

const withItems = ({ expression, type }: Typed, after: Type, items: Expression): Typed => {
  const isEmpty = expression.kind === 'array' && expression.items.length === 0
  if (isEmpty) return typed(items, after)
  const own = expression.kind === 'array' ? expression.items : [spread(expression)]
  return typed(array([...own, spread(items)]), joinAll([type, after]))
}

/** `$found = true` in a condition. */
const flagAfter = (before: Typed, turn: Expression, old: Expression, { some }: Loop): Typed => {
  const value = [true, false].find((each) => setsOnly(turn, each, old))
  if (value === undefined || before.type.kind !== 'boolean') throw new Unconverted('a variable that a loop changes')
  const found = some(whereSet(turn, old))
  const isOther = before.constant === !value
  if (value) return typed(isOther ? found : binary('||', before.expression, found), BOOLEAN)
  return typed(isOther ? not(found) : binary('&&', before.expression, not(found)), BOOLEAN)
}

/** Whether a variable is set to a value or stays what it was. */
const setsOnly = (turn: Expression, value: boolean, old: Expression): boolean => {
  if (turn.kind !== 'conditional') return equal(turn, old) || (turn.kind === 'literal' && turn.value === value)
  return !holds(turn.test, old) && setsOnly(turn.then, value, old) && setsOnly(turn.otherwise, value, old)
}

/** When a variable is set. */
const whereSet = (turn: Expression, old: Expression): Expression => {
  if (turn.kind !== 'conditional') return literal(!equal(turn, old))
  const [then, otherwise] = [whereSet(turn.then, old), whereSet(turn.otherwise, old)]
  if (equal(otherwise, literal(false))) return whereBoth(turn.test, then)
  return equal(then, literal(false)) ? whereBoth(not(turn.test), otherwise) : conditional(turn.test, then, otherwise)
}

const whereBoth = (test: Expression, inner: Expression): Expression =>
  equal(inner, literal(true)) ? test : and(test, inner)

const holds = (given: Expression | Spread, wanted: Expression): boolean => {
  const expression = given.kind === 'spread' ? given.value : given
  return equal(expression, wanted) || partsOf(expression).some((part) => holds(part, wanted))
}

const reads = (statement: Statement, wanted: Expression): boolean =>
  holds({ kind: 'arrow', parameters: [], body: [statement] }, wanted)
