import type { ValuesModel } from './extract-values.ts'
import type { JsonMap } from './json.ts'
import { problemsOf, type ValueProblem } from './problems.ts'
import { schemaErrors } from './validator.ts'
import { ValuesError } from './values-error.ts'

/** What is wrong with merged values, all of it; an empty list when they are valid. */
export const valueProblems = (model: ValuesModel, values: JsonMap): readonly ValueProblem[] =>
  problemsOf(schemaErrors(model, values, false))

/** The same for an overlay, which sets only some values. */
export const overlayProblems = (model: ValuesModel, overlay: JsonMap): readonly ValueProblem[] =>
  problemsOf(schemaErrors(model, overlay, true))

/**
 * Checks merged values as Helm does.
 *
 * @throws ValuesError that tells all problems, one a line.
 */
export const validateValues = (model: ValuesModel, values: JsonMap, what = 'The values'): void =>
  refuse(valueProblems(model, values), what)

/** Checks an overlay, which sets only some values. */
export const validateOverlay = (model: ValuesModel, overlay: JsonMap, what = 'The overlay'): void =>
  refuse(overlayProblems(model, overlay), what)

const refuse = (problems: readonly ValueProblem[], what: string): void => {
  if (problems.length === 0) return
  const lines = problems.map(({ path, message }) => `  ${path === '' ? 'values' : path}: ${message}`)
  throw new ValuesError('invalid-values', problems[0]?.path ?? '', [`${what} can't be used:`, ...lines].join('\n'))
}
