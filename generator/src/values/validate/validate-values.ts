import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { ValuesModel } from '../extract-values.ts'
import type { JsonMap } from '../json.ts'
import { FORMATS } from '../schema/schema-keywords.ts'
import { schemaDocument } from '../schema/write-schema.ts'
import { ValuesError } from '../values-error.ts'
import { problemsOf, type ValueProblem } from './problems.ts'

/** What is wrong with merged values, all of it; an empty list when they are valid. */
export const valueProblems = (model: ValuesModel, values: JsonMap): readonly ValueProblem[] =>
  problemsOf(schemaErrors(model, values, false))

/** The same for an overlay, which sets only some values. */
export const overlayProblems = (model: ValuesModel, overlay: JsonMap): readonly ValueProblem[] =>
  problemsOf(schemaErrors(model, overlay, true))

/**
 * Checks merged values as Helm does.
 *
 * @throws ValuesError that lists all problems, one per line.
 */
export const validateValues = (model: ValuesModel, values: JsonMap, what = 'The values are invalid'): void =>
  refuse(valueProblems(model, values), what)

/** Checks an overlay, which sets only some values. */
export const validateOverlay = (model: ValuesModel, overlay: JsonMap, what = 'The overlay is invalid'): void =>
  refuse(overlayProblems(model, overlay), what)

const refuse = (problems: readonly ValueProblem[], what: string): void => {
  if (problems.length === 0) return
  const lines = problems.map(({ path, message }) => `  ${path === '' ? 'values' : path}: ${message}`)
  throw new ValuesError('invalid-values', problems[0]?.path ?? '', [`${what}:`, ...lines].join('\n'))
}

const whole = new WeakMap<ValuesModel, ValidateFunction>()
const partial = new WeakMap<ValuesModel, ValidateFunction>()

/** What ajv finds wrong with values; nothing when they are valid. */
const schemaErrors = (model: ValuesModel, values: JsonMap, isPartial: boolean): readonly ErrorObject[] => {
  const known = isPartial ? partial : whole
  const validate = known.get(model) ?? compileSchema(schemaDocument(model, isPartial, ''))
  known.set(model, validate)
  return validate(values) ? [] : (validate.errors ?? [])
}

const MOST_KEPT = 1000
let ajv: Ajv | undefined
const compiled = new Map<string, ValidateFunction>()

/** A schema made ready, the same only once: as strict as ajv can be about draft-07 with lists of types. */
export const compileSchema = (schema: JsonMap): ValidateFunction => {
  const text = JSON.stringify(schema)
  const known = compiled.get(text) ?? compileNew(schema)
  compiled.set(text, known)
  return known
}

const compileNew = (schema: JsonMap): ValidateFunction => {
  if (compiled.size >= MOST_KEPT) {
    compiled.clear()
    // it keeps all that it compiled
    ajv = undefined
  }
  ajv ??= withFormats(
    new Ajv({
      allErrors: true,
      verbose: true,
      strict: true,
      strictTypes: false,
      strictRequired: false,
      ownProperties: true,
    }),
  )
  return ajv.compile(schema)
}

const withFormats = (plain: Ajv): Ajv => {
  // a CommonJS module: its default export is the function in one loader, an object that holds it in another
  const add = (formats as unknown as { default?: unknown }).default ?? formats
  return (add as (ajv: Ajv, names: string[]) => Ajv)(plain, Object.keys(FORMATS))
}
