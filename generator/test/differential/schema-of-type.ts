import type { Type, TypeKind } from '../../src/model/type.ts'
import type { JsonSchema } from '../../src/self-check/json-schema.ts'

type OfKind<K extends TypeKind> = Extract<Type, { kind: K }>

const SCHEMAS: { readonly [K in TypeKind]: (type: OfKind<K>) => JsonSchema } = {
  string: ({ values, nonEmpty, ascii, simple }) => ({
    type: 'string',
    ...(values && { enum: values }),
    ...(nonEmpty && { minLength: 1 }),
    ...(ascii && !values && { pattern: simple ? '^[ !#-[\\]-~]*$' : '^[ -~]*$' }),
  }),
  integer: ({ minimum = -Number.MAX_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER }) => ({
    type: 'integer',
    minimum,
    maximum,
  }),
  number: () => ({ type: 'number' }),
  boolean: () => ({ type: 'boolean' }),
  list: ({ item }) => ({ type: 'array', items: schemaOfType(item) }),
  map: ({ value, key, fields = {} }) => ({
    ...(Object.keys(fields).length > 0 ? open(fields) : { type: 'object' }),
    additionalProperties: schemaOfType(value),
    ...(key && { propertyNames: schemaOfType(key) }),
  }),
  object: ({ fields }) => ({ ...open(fields), additionalProperties: false }),
  union: ({ of }) => ({ anyOf: of.map(schemaOfType) }),
  any: () => ({ type: 'object' }),
  unknown: () => ({ type: ['string', 'number', 'boolean', 'array', 'object'] }),
  absent: () => ({ type: 'null' }),
}

const open = (fields: Readonly<Record<string, Type>>): JsonSchema => ({
  type: 'object',
  required: Object.keys(fields).filter((name) => !fields[name]?.optional),
  properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOfType(field)])),
})

/** A schema for the values of a type, so that random ones can be drawn; what is optional may be null. */
export const schemaOfType = (type: Type): JsonSchema => {
  const schema = (SCHEMAS[type.kind] as (type: Type) => JsonSchema)(type)
  return type.optional ? { anyOf: [schema, { type: 'null' }] } : schema
}
