import {
  type BooleanOperator,
  type Booleans,
  DUAL,
  NEGATED,
  negateOperands,
  withoutKnown,
} from '../../model/boolean.ts'
import { atom, call, type Expression } from './expression-tree.ts'
import { flat } from './layout.ts'

/** `and` or `or` of conditions, as short as a person would write it. Only where Go asks no more than whether it is empty. */
export const connect = (operator: BooleanOperator, operands: readonly Expression[]): Expression => {
  const kept = reduced(operator, unique(operands.flatMap((operand) => operandsOf(operator, operand))))
  const [only] = kept
  return kept.length === 1 && only ? only : call(operator, ...kept)
}

/** The opposite of a condition. */
export const negate = (expression: Expression): Expression =>
  negateOperands(expression, EXPRESSIONS) ?? opposite(expression)

const opposite = (expression: Expression): Expression => {
  if (expression.kind !== 'call') return call('not', expression)
  if (expression.name === 'not') return expression.args[0] as Expression
  const name = (NEGATED as Readonly<Record<string, string>>)[expression.name]
  return name && expression.args.length === 2 ? { ...expression, name } : call('not', expression)
}

/** `not (or a b)` has the operands `not a` and `not b` in an `and`. */
const operandsOf = (operator: BooleanOperator, expression: Expression): readonly Expression[] => {
  if (expression.kind !== 'call') return [expression]
  if (expression.name === operator) return expression.args
  const [inner] = expression.args
  const isNegated = expression.name === 'not' && inner?.kind === 'call' && inner.name === DUAL[operator]
  return isNegated ? inner.args.map(opposite) : [expression]
}

const EXPRESSIONS: Booleans<Expression> = {
  operandsOf,
  connect,
  not: opposite,
  keyOf: flat,
  isNegative: (expression) => expression.kind === 'call' && (expression.name === 'not' || expression.name === 'ne'),
  isEasilyNegated: (expression) => expression.kind !== 'call' || !(expression.name in DUAL),
}

const unique = (operands: readonly Expression[]): Expression[] => [
  ...new Map(operands.map((operand) => [flat(operand), operand])).values(),
]

/**
 * The operands, each without what another says already. What says more stands first then, so that nothing is evaluated
 * that wasn't before.
 */
const reduced = (operator: BooleanOperator, operands: readonly Expression[]): Expression[] => {
  for (const [at, operand] of operands.entries()) {
    for (const [from, known] of operands.entries()) {
      if (at === from || (operator === 'and' && from > at && !isSame(operand, notNil(known)))) continue
      const less = withoutKnown(operator, operand, keysOf(operator, known), EXPRESSIONS)
      if (less === operand) continue
      const parts = operands.map((one, index) =>
        index === at ? [...(from > at ? [known] : []), ...(less ? [less] : [])] : [one],
      )
      return reduced(operator, unique(parts.flat()))
    }
  }
  return [...operands]
}

/** A value that is true is not nil. */
const keysOf = (operator: BooleanOperator, known: Expression): ReadonlySet<string> =>
  new Set([flat(known), ...(operator === 'and' ? [flat(notNil(known))] : [])])

const notNil = (of: Expression): Expression => call('ne', of, atom('nil'))

const isSame = (a: Expression, b: Expression): boolean => flat(a) === flat(b)
