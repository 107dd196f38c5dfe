import { BOOLEAN, joinAll, required, type Type } from '../../../../model/type.ts'
import { binary, call, conditional, literal, not } from '../../../typescript/make.ts'
import type { BinaryOperator, Expression } from '../../../typescript/tree.ts'
import { both, conditionOf, either, isLiteral, negated } from '../conditions.ts'
import { isText } from '../texts.ts'
import { type Condition, fact, NO_FACTS, type Typed, typed } from '../typed.ts'
import { Unconverted } from '../unconverted.ts'
import { arity, type Family } from './family.ts'
import { kindIs, nameOfKind } from './kinds.ts'
import { listOfValues } from './lists-and-maps.ts'

/** A condition as a value. */
const ofCondition = (condition: Condition): Typed => ({ expression: condition.expression, type: BOOLEAN, condition })

/** The first of several that isn't empty; else the last: `default`, `coalesce`, `or`. */
export const firstFull = (values: readonly Typed[]): Typed =>
  values.reduceRight((otherwise, value) => fullOr(value, otherwise))

const fullOr = (value: Typed, otherwise: Typed): Typed => {
  const condition = conditionOf(value)
  if (isLiteral(condition, true)) return value
  if (isLiteral(condition, false)) return otherwise
  if (value.part !== undefined || otherwise.part !== undefined) throw new Unconverted('a choice of contexts')
  const type = joinAll([required(value.type), otherwise.type])
  const form = commonForm(value, otherwise)
  const isScalar = ['string', 'integer', 'number', 'boolean'].includes(value.type.kind)
  const expression = isScalar
    ? binary('||', value.expression, otherwise.expression)
    : conditional(condition.expression, value.expression, otherwise.expression)
  return { expression, type, ...(form && { form }) }
}

/** Whether both are printed as YAML, as JSON, or as they are; what is unset is nothing in any form. */
const commonForm = (a: Typed, b: Typed): Typed['form'] => {
  if (
    a.form !== b.form &&
    a.type.kind !== 'absent' &&
    b.type.kind !== 'absent' &&
    a.constant !== '' &&
    b.constant !== ''
  )
    throw new Unconverted('a choice of a text and of YAML')
  return a.form ?? b.form
}

const or = (values: readonly Typed[]): Typed => {
  const condition = values.map(conditionOf).reduce(either)
  if (values.every(isBoolean)) return ofCondition(condition)
  return { ...firstFull(values), condition }
}

const and = (values: readonly Typed[]): Typed => {
  const condition = values.map(conditionOf).reduce(both)
  if (values.every(isBoolean)) return ofCondition(condition)
  const value = values.reduceRight((last, each) => emptyOr(each, last))
  return { ...value, condition }
}

/** `and`: a value if it's empty, else the next. */
const emptyOr = (value: Typed, next: Typed): Typed => {
  const condition = conditionOf(value)
  if (isLiteral(condition, true)) return next
  if (isLiteral(condition, false)) return value
  return {
    expression: conditional(condition.expression, next.expression, value.expression),
    type: joinAll([next.type, value.type]),
  }
}

const isBoolean = ({ type, form }: Typed): boolean => type.kind === 'boolean' && !type.optional && !form

const ternary = (then: Typed, otherwise: Typed, test: Typed): Typed => choose(conditionOf(test), then, otherwise)

/** The parts of a text as the list that a loop goes over. */
const partsInOrder = (value: Typed): Typed => (value.named ? listOfValues(value.named) : value)

/** One value or another. */
export const choose = (condition: Condition, then: Typed, otherwise: Typed): Typed => {
  if (isLiteral(condition, true)) return then
  if (isLiteral(condition, false)) return otherwise
  if (then.named || otherwise.named) return choose(condition, partsInOrder(then), partsInOrder(otherwise))
  if (then.part !== undefined || otherwise.part !== undefined) throw new Unconverted('a choice of contexts')
  const form = commonForm(then, otherwise)
  return {
    expression: conditional(condition.expression, then.expression, otherwise.expression),
    type: joinAll([then.type, otherwise.type]),
    ...(form && { form }),
  }
}

const OPERATORS = { eq: '===', ne: '!==', lt: '<', le: '<=', gt: '>', ge: '>=' } as const

const compared = (name: keyof typeof OPERATORS, [value, ...others]: readonly Typed[]): Typed => {
  const first = value as Typed
  const parts = others.map((each) => comparison(OPERATORS[name], first, each))
  return ofCondition(parts.reduce(either))
}

const comparison = (operator: BinaryOperator, a: Typed, b: Typed): Condition => {
  const kind = kindTest(operator, a, b) ?? kindTest(operator, b, a)
  if (kind) return kind
  if (b.constant === null) return presence(operator, a)
  if (a.constant === null) return presence(operator, b)
  if (a.constant !== undefined && b.constant !== undefined && operator === '===')
    return { expression: literal(a.constant === b.constant), holds: NO_FACTS, fails: NO_FACTS }
  checkComparable(a, b)
  const bool = booleanTest(operator, a, b) ?? booleanTest(operator, b, a)
  return { expression: bool ?? binary(operator, a.expression, b.expression), holds: NO_FACTS, fails: NO_FACTS }
}

/** `eq (typeOf x) "string"` */
const kindTest = (operator: BinaryOperator, { kindOf }: Typed, name: Typed): Condition | undefined => {
  if (!kindOf || (operator !== '===' && operator !== '!==')) return undefined
  const condition = kindIs([name, kindOf])
  return operator === '===' ? condition : negated(condition)
}

/** `eq x true` is `x`. */
const booleanTest = (operator: BinaryOperator, value: Typed, other: Typed): Expression | undefined => {
  if (typeof other.constant !== 'boolean' || value.type.kind !== 'boolean') return undefined
  if (operator !== '===' && operator !== '!==') return undefined
  return other.constant === (operator === '===') ? value.expression : not(value.expression)
}

const presence = (operator: BinaryOperator, { expression, type }: Typed): Condition => {
  const there = fact(expression, required(type))
  const test = binary(operator, expression, literal(undefined))
  if (operator === '===') return { expression: test, holds: NO_FACTS, fails: there }
  return { expression: test, holds: there, fails: NO_FACTS }
}

const checkComparable = (a: Typed, b: Typed): void => {
  const [one, other] = [comparableKind(a.type), comparableKind(b.type)]
  if (a.part !== undefined || b.part !== undefined || a.form || b.form)
    throw new Unconverted('a comparison of such values')
  if (one !== other && one !== 'any' && other !== 'any')
    throw new Unconverted(`a comparison of a ${one} and a ${other}`)
  if (one === 'structure') throw new Unconverted('a comparison of lists or maps')
}

const comparableKind = ({ kind }: Type): string => {
  if (kind === 'integer' || kind === 'number') return 'number'
  if (kind === 'string' || kind === 'boolean') return kind
  return ['list', 'map', 'object', 'any'].includes(kind) ? 'structure' : 'any'
}

/** A value that has to be set: a text that isn't empty, or any other value. */
const needed = (message: Typed, value: Typed): Typed => {
  if (value.part !== undefined || value.form !== undefined || value.constant !== undefined)
    throw new Unconverted('required of something else than a value')
  if (!isText(message.type)) throw new Unconverted('required with a message that is no text')
  const type = required(value.type)
  return typed(
    call('required', message.expression, value.expression),
    type.kind === 'string' ? { ...type, nonEmpty: true } : type,
  )
}

/** Functions that choose or compare. */
export const LOGIC: Family = {
  and,
  or,
  not: (args) => ofCondition(negated(conditionOf(arity(args, 1)[0]))),
  empty: (args) => ofCondition(negated(conditionOf(arity(args, 1)[0]))),
  default: (args) => {
    const [otherwise, value] = args.length === 1 ? [args[0] as Typed, args[0] as Typed] : arity(args, 2)
    return firstFull([value, otherwise])
  },
  coalesce: firstFull,
  ternary: (args) => {
    const [then, otherwise, test] = arity(args, 3)
    return ternary(then, otherwise, test)
  },
  required: (args) => {
    const [message, value] = arity(args, 2)
    return needed(message, value)
  },
  eq: (args) => compared('eq', args),
  ne: (args) => compared('ne', args),
  lt: (args) => compared('lt', args),
  le: (args) => compared('le', args),
  gt: (args) => compared('gt', args),
  ge: (args) => compared('ge', args),
  all: (args) => ofCondition(args.map(conditionOf).reduce(both)),
  any: (args) => ofCondition(args.map(conditionOf).reduce(either)),
  typeOf: nameOfKind,
  kindOf: nameOfKind,
  kindIs: (args) => ofCondition(kindIs(args)),
  typeIs: (args) => ofCondition(kindIs(args)),
  typeIsLike: (args) => ofCondition(kindIs(args)),
}
