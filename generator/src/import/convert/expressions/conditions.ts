import { neverEmpty, required, type Type } from '../../../model/type.ts'
import { and, binary, call, literal, member, not, or } from '../../typescript/make.ts'
import type { Expression } from '../../typescript/tree.ts'
import { type Condition, type Facts, fact, NO_FACTS, type Typed } from './typed.ts'

/** Whether Helm takes a value for true: what isn't empty. */
export const conditionOf = (value: Typed): Condition => {
  if (value.condition) return value.condition
  if (value.guarded) return both(value.guarded.by, conditionOf(value.guarded.value))
  if (value.constant !== undefined) return always(Boolean(value.constant))
  if (value.entries) return always(value.entries.size > 0)
  if (value.part !== undefined) return always(true)
  return { expression: tested(value), holds: presence(value), fails: NO_FACTS }
}

const always = (holds: boolean): Condition => ({ expression: literal(holds), holds: NO_FACTS, fails: NO_FACTS })

/** Where a value isn't empty, it is there. */
const presence = ({ expression, type }: Typed): Facts =>
  fact(expression, { ...required(type), isFull: true } as FullType)

/** A type of which only what isn't empty is left. */
type FullType = Type & { readonly isFull?: boolean }

/** Whether conditions around say that a value isn't empty. */
export const isFull = (type: FullType): boolean => type.isFull === true

const tested = ({ expression, type }: Typed): Expression => {
  if (type.kind === 'list' && !type.optional) return binary('>', member(expression, 'length'), literal(0))
  if (['boolean', 'string', 'integer', 'number'].includes(type.kind)) {
    return !type.optional && neverEmpty(type) ? literal(true) : expression
  }
  if (type.kind === 'map' && !type.optional) return binary('>', call('len', expression), literal(0))
  if (neverEmpty(required(type))) return type.optional ? isThere(expression) : literal(true)
  return not(call('isEmpty', expression))
}

/** Whether a value is set that is never empty; for chartwright, what stands in a map under some key always is. */
const isThere = (expression: Expression): Expression =>
  isOfEntry(expression) ? binary('!==', expression, literal(undefined)) : expression

const isOfEntry = (expression: Expression): boolean =>
  expression.kind === 'element' || (expression.kind === 'member' && isOfEntry(expression.of))

export const negated = ({ expression, holds, fails }: Condition): Condition => ({
  expression: expression.kind === 'literal' ? literal(!expression.value) : not(expression),
  holds: fails,
  fails: holds,
})

/** Both hold. */
export const both = (a: Condition, b: Condition): Condition => {
  if (isLiteral(a, true)) return b
  if (isLiteral(b, true)) return a
  return { expression: and(a.expression, b.expression), holds: new Map([...a.holds, ...b.holds]), fails: NO_FACTS }
}

/** One of them holds, or both. */
export const either = (a: Condition, b: Condition): Condition => {
  if (isLiteral(a, false)) return b
  if (isLiteral(b, false)) return a
  return { expression: or(a.expression, b.expression), holds: NO_FACTS, fails: new Map([...a.fails, ...b.fails]) }
}

export const isLiteral = ({ expression }: Condition, value: boolean): boolean =>
  expression.kind === 'literal' && expression.value === value
