import type { JsonMap } from '../json.ts'
import type { Constraints } from '../shape.ts'

/** Keywords of JSON Schema. */
export type Keywords = JsonMap

/** Integers beyond these change when they are read: Helm reads numbers of a values file as floats. */
const LARGEST = Number.MAX_SAFE_INTEGER

/** The keywords of constraints; a format comes with the pattern that makes Helm and ajv agree about it. */
export const constraintKeywords = (constraints: Constraints): Keywords => {
  const { format, propertyNames, ...others } = constraints
  const guard = format === undefined ? undefined : FORMATS[format]
  if (propertyNames) return { ...constraintKeywords({ ...others }), propertyNames: constraintKeywords(propertyNames) }
  if (guard === undefined) return others as Keywords
  const { pattern, ...rest } = others
  return {
    ...(rest as Keywords),
    format,
    ...(pattern === undefined ? { pattern: guard } : { allOf: [{ pattern }, { pattern: guard }] }),
  }
}

/** An integer's keywords, with bounds inside of what every reader reads exactly. */
export const integerKeywords = (constraints: Constraints): Keywords => ({
  type: 'integer',
  ...(constraints as Keywords),
  minimum: Math.max(constraints.minimum ?? -LARGEST, -LARGEST),
  maximum: Math.min(constraints.maximum ?? LARGEST, LARGEST),
})

/** A decimal's keywords: a number, or the text of one. */
export const decimalKeywords = (constraints: Constraints): Keywords => {
  const pattern = decimalPattern(constraints)
  return { type: pattern ? ['number', 'string'] : 'number', ...(constraints as Keywords), ...(pattern && { pattern }) }
}

const typesOf = (schema: Keywords): readonly string[] =>
  (typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])) as readonly string[]

/** The same schema for a value that may be null, which means unset. */
export const nullable = (schema: Keywords): Keywords => {
  const { $ref, allOf, anyOf, ...rest } = schema
  if (schema.type !== undefined) {
    const values = Array.isArray(schema.enum) ? { enum: [...schema.enum, null] } : {}
    return { ...schema, type: [...typesOf(schema), 'null'], ...values }
  }
  if (Array.isArray(schema.enum)) return { ...schema, enum: [...schema.enum, null] }
  if (Array.isArray(anyOf)) return { ...schema, anyOf: [...anyOf, { type: 'null' }] }
  const present = { ...($ref !== undefined && { $ref }), ...(allOf !== undefined && { allOf }) }
  return { ...rest, anyOf: [present, { type: 'null' }] }
}

/** One schema for alternatives of different JSON types; undefined where their types don't distinguish them. */
export const mergedByType = (alternatives: readonly Keywords[]): Keywords | undefined => {
  const types = alternatives.flatMap(typesOf)
  const distinct = new Set(types.map((type) => (type === 'integer' ? 'number' : type)))
  const plain = alternatives.every(
    (one) => one.type !== undefined && !['enum', 'anyOf', 'allOf'].some((key) => key in one),
  )
  if (!plain || distinct.size < types.length) return undefined
  return { ...Object.assign({}, ...alternatives.map(({ description, ...rest }) => rest)), type: types }
}

const MOST_LISTED = 20

/**
 * The pattern of the texts that are taken for a decimal: `--set x=1.5` always gives a text. Undefined where the bounds
 * can't be written as a pattern; then only a number is taken (`--set-json x=1.5`).
 */
const decimalPattern = (bounds: Constraints): string | undefined => {
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

/**
 * The formats that Helm and ajv both assert, each with a pattern for what only one of them would let through
 * (Helm takes `+1.2.3.4` for an address, ajv takes `urn:uuid:…` for a UUID).
 */
export const FORMATS: Readonly<Record<string, string>> = {
  date: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  ipv4: '^[0-9.]+$',
  ipv6: '^[0-9a-fA-F:.]+$',
  uuid: '^[0-9a-fA-F-]+$',
}
