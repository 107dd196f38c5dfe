import { decimalPattern } from './decimal.ts'
import { FORMATS } from './formats.ts'
import type { JsonMap } from './json.ts'
import type { Constraints } from './shape.ts'

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

/** One schema for alternatives of different JSON types; undefined where they can't be told apart by type. */
export const mergedByType = (alternatives: readonly Keywords[]): Keywords | undefined => {
  const types = alternatives.flatMap(typesOf)
  const distinct = new Set(types.map((type) => (type === 'integer' ? 'number' : type)))
  const plain = alternatives.every(
    (one) => one.type !== undefined && !['enum', 'anyOf', 'allOf'].some((key) => key in one),
  )
  if (!plain || distinct.size < types.length) return undefined
  return { ...Object.assign({}, ...alternatives.map(({ description, ...rest }) => rest)), type: types }
}
