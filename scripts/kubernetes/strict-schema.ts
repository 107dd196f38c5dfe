/** Turns the schemas that Kubernetes publishes into strict JSON Schemas: unknown fields, nulls and odd numbers fail. */

/** A JSON Schema, as far as the ones of Kubernetes go. */
export interface Schema {
  $ref?: string
  type?: string
  format?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  additionalProperties?: boolean | Schema
  [keyword: string]: unknown
}

const intOrString: Schema = { anyOf: [{ type: 'integer' }, { type: 'string' }] }
const quantity: Schema = {
  anyOf: [{ type: 'number' }, { type: 'string', pattern: '^[+-]?[0-9.]+([eE][+-]?[0-9]+|[numkKMGTPE]i?)?$' }],
}

/** Definitions whose published form is narrower than what the API server takes. */
const replaced: Record<string, Schema> = {
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': intOrString,
  'io.k8s.apimachinery.pkg.api.resource.Quantity': quantity,
}

const formats: Record<string, Schema> = {
  int32: { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 },
  byte: { pattern: '^[A-Za-z0-9+/]*={0,2}$' },
  'date-time': { format: 'date-time' },
}

const kept = ['$ref', 'type', 'enum', 'pattern', 'minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems']
const keptToo = ['minProperties', 'maxProperties', 'required', 'anyOf', 'oneOf', 'allOf', 'not']

const mapValues = <A, B>(record: Record<string, A>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))

/** What a map or object allows besides its named fields: nothing, where it has named ones and doesn't say otherwise. */
function strictAdditional(schema: Schema): Schema {
  const { additionalProperties: other, properties } = schema
  if (typeof other === 'object') return { additionalProperties: strictSchema(other) }
  const open = schema['x-kubernetes-preserve-unknown-fields'] === true
  return properties && !open ? { additionalProperties: false } : {}
}

/** One schema, strict: texts and extensions dropped, objects closed, formats that nobody checks spelt out. */
export function strictSchema(schema: Schema): Schema {
  if (schema['x-kubernetes-int-or-string']) return intOrString
  const strict: Schema = {}
  for (const keyword of [...kept, ...keptToo]) if (keyword in schema) strict[keyword] = schema[keyword]
  if (schema.format) Object.assign(strict, formats[schema.format])
  if (schema.properties) strict.properties = mapValues(schema.properties, strictSchema)
  if (schema.items) strict.items = strictSchema(schema.items)
  return { ...strict, ...strictAdditional(schema) }
}

/** A kind's schema with its `apiVersion` and `kind` required and fixed. */
export function strictKind(schema: Schema, apiVersion: string, kind: string): Schema {
  const { properties, required = [], ...rest } = strictSchema(schema)
  const fixed = { apiVersion: { enum: [apiVersion] }, kind: { enum: [kind] } }
  return {
    ...rest,
    required: [...new Set(['apiVersion', 'kind', ...required])],
    properties: { ...properties, ...fixed },
  }
}

/** A definition of the published file by its name, strict. */
export const strictDefinition = (name: string, schema: Schema): Schema => replaced[name] ?? strictSchema(schema)
