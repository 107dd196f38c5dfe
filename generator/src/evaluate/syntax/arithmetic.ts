import ts from 'typescript'
import { arithmetic as compute, EXACT } from '../../model/computed.ts'
import { isNode, literal, typeOf } from '../../model/leaves.ts'
import type { ArithmeticNode, Node } from '../../model/node.ts'
import type { Type } from '../../model/type.ts'
import { inFewCases } from '../branch.ts'
import { aValueOf, GUARD, mayBeUndefined, refuse } from '../refusal.ts'
import type { Operator } from '../rules.ts'
import type { Site } from '../scope.ts'
import { isLate, type Value } from '../value.ts'

const COUNT = {
  sub: (a: number, b: number) => a - b,
  mul: (a: number, b: number) => a * b,
  mod: (a: number, b: number) => a % b,
}

/** `a - b`, `a * b`, `a % b` */
export const count =
  (operator: keyof typeof COUNT): Operator =>
  (left, right, { at, scope }) =>
    inFewCases(left, scope, (a) => inFewCases(right(), scope, (b) => countOne(operator, a, b, at)))

const countOne = (operator: keyof typeof COUNT, a: Value, b: Value, at: ts.Node): Value => {
  if (!isLate(a) && !isLate(b)) return COUNT[operator](a as number, b as number)
  if (operator === 'mod' && !(typeof b === 'number' && b > 0))
    refuse(at, '`%` needs a positive divisor known when the chart is generated', 'Use a positive constant.')
  return arithmetic(operator, a, b, at)
}

/** A computation with whole numbers. */
export const arithmetic = (operator: ArithmeticNode['operator'], a: Value, b: Value, at: ts.Node): Value => {
  if (!isWhole(a) || !isWhole(b)) return refuseNumbers(a, b, at)
  if (operator === 'add' && a === 0) return b
  if ((operator === 'add' || operator === 'sub') && b === 0) return a
  const result = compute(operator, numberNode(a), numberNode(b))
  if (!isExact(result.type)) {
    refuse(
      at,
      'this result may be too large',
      'JavaScript integers are exact only up to 2^53: give the values a type with @minimum and @maximum.',
    )
  }
  return result
}

const refuseNumbers = (a: Value, b: Value, at: ts.Node): never => {
  if (typeOf(a).optional || typeOf(b).optional) return refuse(at, mayBeUndefined(a, b), GUARD)
  const other = [a, b].map(typeOf).find(({ kind }) => kind !== 'integer')
  const given = other?.kind === 'number' ? 'may have decimals' : `is ${other ? aValueOf(other) : 'something else'}`
  return refuse(
    at,
    `\`+\`, \`-\`, \`*\` and \`%\` support only integers, but one of these values ${given}`,
    'Give the value an integer type: `@asType integer`. For decimals, write `addf`, `subf`, `mulf` or `divf` from chartwright.',
  )
}

const isExact = (type: Type): boolean =>
  type.kind === 'integer' && (type.minimum ?? 0) >= -EXACT && (type.maximum ?? 0) <= EXACT

const numberNode = (value: Value): Node => (isNode(value) ? value : literal(value as number))

/** `a + b` of numbers. */
export const sum = (a: Value, b: Value, at: ts.Node): Value =>
  isLate(a) || isLate(b) ? arithmetic('add', a, b, at) : (a as number) + (b as number)

/** `a / b` of values: only where the result is rounded at once, as Helm divides whole numbers only. */
export const divide = (left: Value, right: () => Value, site: Site): Value => {
  const b = right()
  if (!isLate(left) && !isLate(b)) return (left as number) / (b as number)
  const rounding = roundingOf(site)
  if (!rounding || typeof b !== 'number' || !Number.isInteger(b) || b <= 0)
    return refuse(site.at, "division without rounding isn't supported on values known only at render time", INSTEAD)
  if (rounding === 'Math.floor' && !isNeverNegative(left))
    return refuse(
      site.at,
      'this value may be negative, and rounding it down is not supported',
      'Write `Math.trunc(a / 2)`.',
    )
  return arithmetic('div', left, b, site.at)
}

const INSTEAD =
  'Write `Math.floor(a / 2)` or `Math.trunc(a / 2)` with a positive constant, or `divf(a, b)` from chartwright for a decimal result.'

/** What rounds a division: the function of which it is the only argument. */
const roundingOf = ({ at, scope }: Site): string | undefined => {
  const { parent } = at
  if (ts.isParenthesizedExpression(parent)) return roundingOf(scope.at(parent))
  if (!ts.isCallExpression(parent) || parent.arguments.length !== 1 || parent.expression === at) return undefined
  const name = parent.expression.getText()
  return ['Math.floor', 'Math.trunc'].includes(name) && !scope.find('Math') ? name : undefined
}

/** Helm's `div` rounds towards zero. */
const isNeverNegative = (value: Value): boolean => {
  const type = typeOf(value)
  return type.kind === 'integer' && (type.minimum ?? -1) >= 0
}

/** Whether a value's type allows the operators of numbers. */
export const isWhole = (value: Value): boolean => {
  const type = typeOf(value)
  return type.kind === 'integer' && !type.optional
}
