import type { Constraints } from './shape.ts'

const MOST_LISTED = 20

/**
 * The pattern of the texts that are taken for a decimal: `--set x=1.5` always gives a text. Undefined where the bounds
 * can't be written as a pattern; then only a number is taken (`--set-json x=1.5`).
 */
export const decimalPattern = (bounds: Constraints): string | undefined => {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = bounds
  if (exclusiveMinimum !== undefined || exclusiveMaximum !== undefined || multipleOf !== undefined) return undefined
  if (maximum !== undefined) return between(minimum, maximum)
  if (minimum === undefined) return `^-?${DIGITS}$`
  return minimum === 0 ? `^${DIGITS}$` : undefined
}

/** What Go and JavaScript read as the same finite number. */
const DIGITS = '[0-9]{1,15}(\\.[0-9]{1,15})?([eE][+-]?[0-9]{1,2})?'

const between = (minimum: number | undefined, maximum: number): string | undefined => {
  const listable = Number.isInteger(minimum) && Number.isInteger(maximum)
  if (minimum === undefined || !listable || minimum < 0 || maximum - minimum > MOST_LISTED) return undefined
  const whole = Array.from({ length: maximum - minimum }, (_, index) => minimum + index)
  const below = whole.length > 0 ? `(${whole.join('|')})(\\.[0-9]{1,15})?|` : ''
  return `^(${below}${maximum}(\\.0{1,15})?)$`
}
