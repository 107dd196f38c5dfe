import { type Check, literalText } from './accept.ts'
import { patternProblem } from './portable-pattern.ts'

/** A pattern that is written in the source, and that Helm and JavaScript understand alike. */
export const pattern: Check = (type) =>
  literalText(type) ?? (type.kind === 'string' ? patternProblem(type.values?.[0] ?? '') : undefined)
