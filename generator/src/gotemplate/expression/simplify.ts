import { NEGATED } from '../../model/tests.ts'
import { atom, call, type Expression } from './expression-tree.ts'
import { flat } from './layout.ts'

type Operator = 'and' | 'or'

/** `and` or `or` of conditions, as short as a person would write it. Only where Go asks no more than whether it is empty. */
export const connect = (operator: Operator, operands: readonly Expression[]): Expression => {
  const kept = reduced(operator, unique(operands.flatMap((operand) => partsOf(operator, operand))))
  const [only] = kept
  return kept.length === 1 && only ? only : call(operator, ...kept)
}

/** The opposite of a condition. */
export const negate = (expression: Expression): Expression => {
  const operator = operatorOf(expression)
  const operands = partsOf(operator, expression)
  if (operator && operands.some(isNegative) && operands.every(isShort))
    return connect(OTHER[operator], operands.map(negate))
  return opposite(expression)
}

const OTHER = { and: 'or', or: 'and' } as const

const opposite = (expression: Expression): Expression => {
  if (expression.kind !== 'call') return call('not', expression)
  if (expression.name === 'not') return expression.args[0] as Expression
  const name = (NEGATED as Readonly<Record<string, string>>)[expression.name]
  return name && expression.args.length === 2 ? { ...expression, name } : call('not', expression)
}

const isNegative = (expression: Expression): boolean =>
  expression.kind === 'call' && (expression.name === 'not' || expression.name === 'ne')

const isShort = (expression: Expression): boolean => operatorOf(expression) === undefined

const operatorOf = (expression: Expression): Operator | undefined =>
  expression.kind === 'call' && (expression.name === 'and' || expression.name === 'or') ? expression.name : undefined

/** The operands of a condition that is put together by the operator; else the condition. */
const partsOf = (operator: Operator | undefined, expression: Expression): readonly Expression[] => {
  if (expression.kind !== 'call') return [expression]
  if (operator && expression.name === operator) return expression.args
  const [inner] = expression.args
  // `not (or a b)` in an `and`
  if (operator && expression.name === 'not' && inner && operatorOf(inner) === OTHER[operator]) {
    return partsOf(OTHER[operator], inner).map(opposite)
  }
  return [expression]
}

const isSame = (a: Expression, b: Expression): boolean => flat(a) === flat(b)

const unique = (operands: readonly Expression[]): Expression[] =>
  operands.filter((operand, at) => !operands.slice(0, at).some((other) => isSame(other, operand)))

/**
 * In `or a (and (not a) b)` the test of `a` says nothing new, nor does all of `or a (and a b)`; with `and` likewise.
 * What tells more stands first then, so that nothing is worked out that wasn't before.
 */
const reduced = (operator: Operator, operands: readonly Expression[]): Expression[] => {
  for (const [at, operand] of operands.entries()) {
    for (const [from, known] of operands.entries()) {
      const less = at === from ? undefined : without(operator, operand, known)
      if (!less || (operator === 'and' && from > at)) continue
      const parts = operands.map((one, index) => (index === at ? [...(from > at ? [known] : []), ...less] : [one]))
      return reduced(operator, unique(parts.flat()))
    }
  }
  return [...operands]
}

/** What is left of an operand where another is known to be false (in `or`) or true (in `and`). */
const without = (operator: Operator, operand: Expression, known: Expression): readonly Expression[] | undefined => {
  if (operator === 'and' && isSame(operand, call('ne', known, atom('nil')))) return []
  const inner = OTHER[operator]
  if (operatorOf(operand) !== inner) return undefined
  const parts = partsOf(inner, operand)
  if (parts.some((part) => isSame(part, known))) return []
  const rest = parts.filter((part) => !isSame(part, opposite(known)))
  return rest.length < parts.length ? [connect(inner, rest)] : undefined
}
