import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import type { ValuesModel } from './extract-values.ts'
import { FORMATS } from './formats.ts'
import type { JsonMap } from './json.ts'
import { schemaDocument } from './write-schema.ts'

const whole = new WeakMap<ValuesModel, ValidateFunction>()
const partial = new WeakMap<ValuesModel, ValidateFunction>()

/** What ajv finds wrong with values; nothing when they are valid. */
export const schemaErrors = (model: ValuesModel, values: JsonMap, isPartial: boolean): readonly ErrorObject[] => {
  const known = isPartial ? partial : whole
  const validate = known.get(model) ?? compileSchema(schemaDocument(model, isPartial, ''))
  known.set(model, validate)
  return validate(values) ? [] : (validate.errors ?? [])
}

/** A schema made ready: as strict as ajv can be about draft-07 with lists of types. */
export const compileSchema = (schema: JsonMap): ValidateFunction => {
  ajv ??= withFormats(
    new Ajv({ allErrors: true, verbose: true, strict: true, strictTypes: false, strictRequired: false }),
  )
  return ajv.compile(schema)
}

let ajv: Ajv | undefined

const withFormats = (plain: Ajv): Ajv => {
  // a CommonJS module: its default export is the function in one loader, an object that holds it in another
  const add = (formats as unknown as { default?: unknown }).default ?? formats
  return (add as (ajv: Ajv, names: string[]) => Ajv)(plain, Object.keys(FORMATS))
}
