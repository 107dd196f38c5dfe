import ts from 'typescript'
import { typeOf } from '../branch.ts'
import { refuse } from '../refusal.ts'
import type { Site } from '../scope.ts'
import { isLate, type Value } from '../value.ts'
import { arithmetic } from './operators.ts'

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

const INSTEAD = 'Write `Math.floor(a / 2)` or `Math.trunc(a / 2)` with a positive constant.'

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
