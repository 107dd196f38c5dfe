import { patternProblem } from '../model/pattern.ts'
import { FORMATS } from './formats.ts'
import type { Constraints } from './shape.ts'

/** What keeps constraints from meaning the same for Helm and for ajv; undefined when they do. */
export const problemOf = ({ pattern, format, multipleOf, propertyNames }: Constraints): string | undefined => {
  if (propertyNames) return problemOf(propertyNames)
  if (format !== undefined && !(format in FORMATS)) {
    return `the format ${format} is not checked alike by Helm and by editors; use @pattern, or one of ${Object.keys(FORMATS).join(', ')}`
  }
  if (multipleOf !== undefined && !(Number.isInteger(multipleOf) && multipleOf > 0)) {
    return `@multipleOf ${multipleOf} must be a positive whole number: fractions are not exact`
  }
  return pattern === undefined ? undefined : patternProblem(pattern)
}
