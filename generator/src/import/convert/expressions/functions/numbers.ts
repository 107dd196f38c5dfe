import { INTEGER, join, required, typeOfConstant } from '../../../../model/type.ts'
import { binary, call, literal, member, name } from '../../../typescript/make.ts'
import type { BinaryOperator } from '../../../typescript/tree.ts'
import { constant, type Typed, typed } from '../typed.ts'
import { Unconverted } from '../unconverted.ts'
import { arity, type Family } from './family.ts'

const integer = (value: Typed): Typed => {
  if (typeof value.constant === 'string' && /^\d{1,9}$/.test(value.constant)) return constant(Number(value.constant))
  if (value.type.kind !== 'integer' && value.type.kind !== 'number')
    throw new Unconverted(`a ${value.type.kind} where Helm makes an integer`)
  return orZero(value)
}

/** Helm makes 0 of what is unset. */
const orZero = (value: Typed): Typed =>
  value.type.optional ? typed(binary('??', value.expression, literal(0)), join(required(value.type), ZERO)) : value

const ZERO = typeOfConstant(0)

const computed =
  (operator: BinaryOperator) =>
  (args: readonly Typed[]): Typed =>
    args.map(integer).reduce((a, b) => typed(binary(operator, a.expression, b.expression), INTEGER))

/** A value that is a number already. */
const number = (args: readonly Typed[]): Typed => {
  const [value] = arity(args, 1)
  if (value.type.kind === 'number') return orZero(value)
  return integer(value)
}

/** Functions of numbers. */
export const NUMBERS: Family = {
  add: computed('+'),
  sub: computed('-'),
  mul: computed('*'),
  mod: computed('%'),
  add1: (args) => computed('+')([arity(args, 1)[0], constant(1)]),
  div: (args) => {
    const [a, b] = arity(args, 2).map(integer) as [Typed, Typed]
    const quotient = binary('/', a.expression, b.expression)
    return typed(call(member(name('Math'), 'trunc'), quotient), INTEGER)
  },
  int: (args) => integer(arity(args, 1)[0]),
  int64: (args) => integer(arity(args, 1)[0]),
  float64: number,
}
