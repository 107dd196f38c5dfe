import { type Schema as CfSchema, type OutputUnit, Validator } from '@cfworker/json-schema'
import type { ErrorObject } from 'ajv'
import { problemsOf } from '../../src/values/validate/problems.ts'
import { isMap, own, type ValueMap } from './json.ts'
import { keyOfPointer, type Schema } from './shape.ts'

/** Something that is wrong with a value. */
export interface ValueProblem {
  readonly path: readonly string[]
  readonly message: string
}

/** Says what is wrong with merged values. */
export type Validate = (values: ValueMap) => readonly ValueProblem[]

/** Checks values without compiling the schema to code, which the page's policy forbids. */
export const validatorOf = (schema: Schema | undefined): { validate: Validate; problem?: string } => {
  if (!schema) return { validate: () => [] }
  try {
    const validator = new Validator(schema as CfSchema, draftOf(schema), false)
    // what it can't do shows only when it is used
    validator.validate({})
    return { validate: (values) => problemsIn(validator, schema, values) }
  } catch (error) {
    const [line] = (error as Error).message.split('\n')
    return { validate: () => [], problem: `values.schema.json can't be used while you type: ${line}` }
  }
}

const draftOf = ({ $schema }: Schema): '4' | '7' | '2019-09' | '2020-12' => {
  const [, draft] = /(draft-04|2019-09|2020-12)/.exec(String($schema)) ?? []
  return draft === 'draft-04' ? '4' : ((draft as '2019-09' | '2020-12' | undefined) ?? '7')
}

const problemsIn = (validator: Validator, schema: Schema, values: ValueMap): readonly ValueProblem[] => {
  try {
    const errors = validator.validate(values).errors.flatMap((error) => asAjv(error, schema, values))
    return problemsOf(errors).map(({ path, message }) => ({ path: pathOf(path), message }))
  } catch {
    // Helm says what is wrong
    return []
  }
}

/** The keys of a path as messages print it: `web.annotations.example\\.com/name`. */
const pathOf = (text: string): string[] =>
  text === '' ? [] : text.split(/(?<!\\)\./).map((key) => key.replaceAll('\\.', '.'))

/** What the errors of keywords that only hold others say is said by those. */
const OUTER = new Set([
  '$ref',
  'properties',
  'allOf',
  'items',
  'patternProperties',
  'if',
  'propertyNames',
  'oneOf',
  'not',
])

/** An error in the form of ajv's, for which there are words. */
const asAjv = (
  { keyword, keywordLocation, instanceLocation, error }: OutputUnit,
  schema: Schema,
  values: ValueMap,
): ErrorObject[] => {
  if (OUTER.has(keyword) && keyword !== 'oneOf' && keyword !== 'not') return []
  const instancePath = instanceLocation.replace(/^#/, '')
  const parentSchema = parentOf(keywordLocation, schema)
  const data = instancePath.split('/').slice(1).map(keyOfPointer).reduce(stepInto, values)
  const base = { instancePath, schemaPath: keywordLocation, data, parentSchema, message: error }
  const limit = own(parentSchema, keyword)
  return paramsOf(keyword, limit, error, parentSchema, data).map((params) => ({
    ...base,
    keyword: keyword === 'oneOf' ? 'anyOf' : keyword === 'const' ? 'enum' : keyword,
    params,
  })) as ErrorObject[]
}

const stepInto = (at: unknown, key: string): unknown => (Array.isArray(at) ? at[Number(key)] : own(at, key))

/** The schema in which a keyword stands: `#/properties/a/$ref/properties/b/type`. */
const parentOf = (location: string, root: Schema): Schema => {
  let at: unknown = root
  for (const part of location.split('/').slice(1, -1).map(keyOfPointer)) {
    at = stepInto(at, part)
    if (part === '$ref' && typeof at === 'string')
      at = at.split('/').slice(1).map(keyOfPointer).reduce<unknown>(stepInto, root)
  }
  return isMap(at) ? at : {}
}

/** What ajv says besides of an error of each keyword; none for an error that repeats others. */
const paramsOf = (keyword: string, limit: unknown, error: string, parent: Schema, data: unknown): object[] => {
  switch (keyword) {
    case 'type':
      return [{ type: limit }]
    case 'enum':
      return [{ allowedValues: limit }]
    case 'const':
      return [{ allowedValues: [limit] }]
    case 'required':
      return [{ missingProperty: /"([\s\S]*)"\.$/.exec(error)?.[1] ?? '' }]
    case 'additionalProperties':
      return unknownKeys(parent, data).map((additionalProperty) => ({ additionalProperty }))
    case 'uniqueItems': {
      const [, i, j] = /(\d+) and (\d+)/.exec(error) ?? []
      return [{ i, j }]
    }
    case 'false':
      return []
    default:
      return [{ limit, pattern: limit, format: limit, multipleOf: limit }]
  }
}

/** Only where no other entries are allowed; what is wrong with those that are has an error of its own. */
const unknownKeys = ({ properties, patternProperties, additionalProperties }: Schema, data: unknown): string[] => {
  if (additionalProperties !== false || !isMap(data)) return []
  const patterns = Object.keys(isMap(patternProperties) ? patternProperties : {}).map((each) => new RegExp(each, 'u'))
  return Object.keys(data).filter(
    (key) => own(properties, key) === undefined && !patterns.some((pattern) => pattern.test(key)),
  )
}
