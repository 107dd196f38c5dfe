import { patternProblem } from '../../model/pattern.ts'
import type { Json } from '../../values/index.ts'
import type { JsonSchema, Kind, Value } from './value.ts'

const KINDS: readonly string[] = ['string', 'boolean', 'integer', 'number', 'object', 'array'] satisfies Kind[]

/** Whether a value is a schema, or a map of schemas. */
export const isSchema = (value: Json | undefined): value is JsonSchema & Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Attaches an existing schema to the values that it describes, with its references written out. */
export const attachSchema = (value: Value, schema: JsonSchema): void =>
  attach(value, schema, { root: schema, within: new Set() })

interface At {
  readonly root: JsonSchema
  /** The schemas that this one is a part of: one that is a part of itself is read once. */
  readonly within: ReadonlySet<unknown>
}

const attach = (value: Value, schema: JsonSchema, { root, within }: At): void => {
  const resolved = withReference(schema, root)
  value.schema = { ...resolved, ...value.schema }
  const target = referred(schema, root) ?? schema
  if (within.has(target)) return
  const at = { root, within: new Set([...within, target]) }
  for (const inner of [resolved, ...alternatives(resolved)]) {
    const { properties, items, additionalProperties: open } = withReference(inner, root)
    if (isSchema(properties)) {
      for (const [name, each] of Object.entries(properties)) if (isSchema(each)) attach(value.field(name), each, at)
    }
    if (isSchema(items) && Object.keys(items).length > 0) attach(value.itemValue(), items, at)
    if (isSchema(open) && Object.keys(open).length > 0) attach(value.entryValue(), open, at)
  }
}

/** What a reference into the same schema names. */
const referred = ({ $ref }: JsonSchema, root: JsonSchema): (JsonSchema & Json) | undefined => {
  if (typeof $ref !== 'string' || !$ref.startsWith('#/')) return undefined
  const steps = $ref.slice(2).split('/')
  const found = steps.reduce<Json | undefined>((at, step) => (isSchema(at) ? at[step] : undefined), root as Json)
  return isSchema(found) ? found : undefined
}

const withReference = (schema: JsonSchema, root: JsonSchema, depth = 0): JsonSchema => {
  const found = referred(schema, root)
  if (!found || depth > DEEPEST_REFERENCE) return schema
  const { $ref: _, ...rest } = schema
  return { ...withReference(found, root, depth + 1), ...rest }
}

/** So often references may refer to references. */
const DEEPEST_REFERENCE = 20

const alternatives = (schema: JsonSchema): readonly JsonSchema[] =>
  [schema.anyOf, schema.oneOf, schema.allOf].flatMap((each) => (Array.isArray(each) ? each.filter(isSchema) : []))

/** The kinds that a schema allows; none if it doesn't say. */
export const kindsInSchema = (schema: JsonSchema | undefined): readonly Kind[] => {
  if (!schema) return []
  const { type, properties } = schema
  const named = typeof type === 'string' ? [type] : Array.isArray(type) ? type.map(String) : []
  const own = named.filter((each): each is Kind => KINDS.includes(each))
  if (own.length > 0) return own
  if (isSchema(properties)) return ['object']
  return [...new Set(alternatives(schema).flatMap(kindsInSchema))]
}

/** Whether a schema allows null. */
export const allowsNull = (schema: JsonSchema | undefined): boolean => {
  const type = schema?.type
  const isNamed = type === 'null' || (Array.isArray(type) && type.some((each) => each === 'null' || each === null))
  return isNamed || (schema !== undefined && alternatives(schema).some(allowsNull))
}

/** The only values that a schema allows. */
export const wordsInSchema = (schema: JsonSchema | undefined): readonly Json[] | undefined => {
  if (!schema) return undefined
  if (schema.const !== undefined) return [schema.const]
  return Array.isArray(schema.enum) && schema.enum.length > 0 ? schema.enum.filter((each) => each !== null) : undefined
}

/** Keywords that are tags, too, by the kinds that they limit. */
const TAGS: readonly (readonly [kinds: readonly Kind[], keywords: readonly string[]])[] = [
  [
    ['integer', 'number'],
    ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
  ],
  [['string'], ['minLength', 'maxLength', 'pattern']],
  [['array'], ['minItems', 'maxItems']],
  [['object'], ['minProperties', 'maxProperties']],
]

/** The tags that say what a schema says; `refused` is what chartwright's own can't say. */
export const tagsOfSchema = (schema: JsonSchema | undefined, kinds: ReadonlySet<Kind>) => {
  const tags: string[] = []
  const refused: string[] = []
  for (const [limited, keywords] of TAGS) {
    if (!limited.some((kind) => kinds.has(kind))) continue
    for (const keyword of keywords) {
      const limit = schema?.[keyword]
      if (typeof limit !== 'number' && typeof limit !== 'string') continue
      const problem = keyword === 'pattern' && (/\*\/|[\s@]/.test(String(limit)) || patternProblem(String(limit)))
      if (problem || (keyword !== 'pattern' && typeof limit !== 'number')) refused.push(keyword)
      else tags.push(`@${keyword} ${limit}`)
    }
  }
  return { tags, refused }
}
