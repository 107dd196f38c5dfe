import type { JsonMap } from '../json.ts'
import { type Property, resolve, type Shape, type ShapeOf, templateNote } from '../shape.ts'
import { isFormerName } from './renamed.ts'
import { withRetypedNote } from './retyped.ts'
import {
  constraintKeywords,
  decimalKeywords,
  integerKeywords,
  type Keywords,
  mergedByType,
  nullable,
} from './schema-keywords.ts'

/** What the schema of a shape depends on. */
export interface SchemaOptions {
  /** Names that stand in `definitions`. */
  readonly shared: ReadonlySet<string>
  /** Nothing is required: the schema of an overlay. */
  readonly partial: boolean
}

/** The schema of a value. */
export const schemaOf = (shape: Shape, options: SchemaOptions): Keywords =>
  (SCHEMAS[shape.kind] as (shape: Shape, options: SchemaOptions) => Keywords)(shape, options)

const itemSchema = (shape: Shape, options: SchemaOptions): Keywords =>
  withRetypedNote(itemSchemaOf(shape, options), resolve(shape).retyped)

/** A decimal in a list or map is no text: these are passed on whole, and it would stay a text. */
const itemSchemaOf = (shape: Shape, options: SchemaOptions): Keywords => {
  const of = resolve(shape)
  if (of.kind !== 'number' || of.values) return schemaOf(shape, options)
  return { ...notes(of), type: 'number', ...constraintKeywords(of.constraints) }
}

const SCHEMAS: { readonly [K in Shape['kind']]: (shape: ShapeOf<K>, options: SchemaOptions) => Keywords } = {
  string: (shape) => ({
    ...notes(shape),
    // of any type, so that the message is about the new name whatever is given
    ...(isFormerName(shape) ? {} : { type: 'string' }),
    ...values(shape),
    ...constraintKeywords(shape.constraints),
  }),
  integer: (shape) => ({
    ...notes(shape),
    ...(shape.values ? { type: 'integer', ...values(shape) } : integerKeywords(shape.constraints)),
  }),
  number: (shape) => ({
    ...notes(shape),
    ...(shape.values ? { type: 'number', ...values(shape) } : decimalKeywords(shape.constraints)),
  }),
  boolean: (shape) => ({ ...notes(shape), type: 'boolean', ...values(shape) }),
  list: (shape, options) => ({
    ...notes(shape),
    type: 'array',
    items: itemSchema(shape.item, options),
    ...constraintKeywords(shape.constraints),
  }),
  map: (shape, options) => ({
    ...notes(shape),
    type: 'object',
    ...(shape.properties && fields(shape.properties, options)),
    additionalProperties: itemSchema(shape.value, options),
    ...constraintKeywords(shape.constraints),
  }),
  object: (shape, options) => ({
    ...notes(shape),
    type: 'object',
    ...fields(shape.properties, options),
    ...constraintKeywords(shape.constraints),
  }),
  union: (shape, options) => ({
    ...notes(shape),
    ...alternatives(shape.of, options),
    ...constraintKeywords(shape.constraints),
  }),
  any: (shape) => ({ ...notes(shape), type: 'object' }),
  // null is the value of no entry
  unknown: (shape) => ({ ...notes(shape), type: ['string', 'number', 'boolean', 'array', 'object'] }),
  shared: (shape, options) =>
    options.shared.has(shape.name) ? reference(described(shape)) : inlined(described(shape), options),
}

/** By which readers of the schema know a text that is a template: a keyword of our own would be refused by some. */
const TEMPLATE = 'tpl'

const notes = (shape: Shape): Keywords => {
  const { description, deprecated, isTemplate } = shape
  const text = [
    description,
    isTemplate && templateNote(resolve(shape)),
    typeof deprecated === 'string' ? `Deprecated: ${deprecated}` : undefined,
  ]
    .filter(Boolean)
    .join(' ')
  return {
    ...(isTemplate && { $comment: TEMPLATE }),
    ...(text && { description: text }),
    ...(deprecated && { deprecated: true }),
  }
}

const values = (shape: { readonly values?: readonly (string | number | boolean)[] }): Keywords =>
  shape.values ? { enum: shape.values } : {}

const fields = (properties: readonly Property[], options: SchemaOptions): Keywords => {
  const required = options.partial ? [] : properties.filter((property) => !property.optional).map(({ name }) => name)
  const schemas = properties.map(({ name, optional, shape }) => {
    const schema = schemaOf(shape, options)
    return [name, withRetypedNote(optional ? nullable(schema) : schema, resolve(shape).retyped)] as const
  })
  return {
    properties: Object.fromEntries(schemas) as JsonMap,
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  }
}

const alternatives = (of: readonly Shape[], options: SchemaOptions): Keywords => {
  const schemas = of.map((one) => schemaOf(one, options))
  return mergedByType(of.map((one) => schemaOf(one, { ...options, shared: new Set() }))) ?? { anyOf: schemas }
}

/** What is said of a use replaces what is said of the type, but that a text is a template. */
const described = (shape: ShapeOf<'shared'>): ShapeOf<'shared'> =>
  shape.description === undefined ? shape : { ...shape, isTemplate: resolve(shape).isTemplate }

/** Helm ignores constraints beside a `$ref`: they stand in `allOf` with it. */
const reference = (shape: ShapeOf<'shared'>): Keywords => {
  const $ref = `#/definitions/${encodeURIComponent(shape.name)}`
  const own = constraintKeywords(shape.constraints)
  return { ...notes(shape), ...(Object.keys(own).length > 0 ? { allOf: [{ $ref }, own] } : { $ref }) }
}

const inlined = (shape: ShapeOf<'shared'>, options: SchemaOptions): Keywords => {
  const { description, deprecated, ...base } = schemaOf(shape.of, options)
  const said = { ...(description !== undefined && { description }), ...(deprecated && { deprecated }), ...notes(shape) }
  const own = constraintKeywords(shape.constraints)
  return { ...said, ...(Object.keys(own).length > 0 ? { allOf: [base, own] } : base) }
}
