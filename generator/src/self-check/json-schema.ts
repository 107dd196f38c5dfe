/** The keywords of JSON Schema (draft-07) that decide what is valid. */
interface Keywords {
  readonly $ref?: string
  /** `tpl`: users write it, or the strings in it, as templates. */
  readonly $comment?: string
  readonly definitions?: Readonly<Record<string, JsonSchema | boolean>>
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly allOf?: readonly (JsonSchema | boolean)[]
  readonly anyOf?: readonly (JsonSchema | boolean)[]
  readonly oneOf?: readonly (JsonSchema | boolean)[]
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly multipleOf?: number
  readonly items?: JsonSchema | boolean | readonly (JsonSchema | boolean)[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly properties?: Readonly<Record<string, JsonSchema | boolean>>
  readonly required?: readonly string[]
  readonly additionalProperties?: JsonSchema | boolean
  readonly patternProperties?: Readonly<Record<string, JsonSchema | boolean>>
  readonly propertyNames?: JsonSchema | boolean
  readonly minProperties?: number
  readonly maxProperties?: number
}

/** The part of JSON Schema that charts' schemas are made of; other keywords are comments. */
export interface JsonSchema extends Keywords {
  readonly [keyword: string]: unknown
}

/** A schema without references and `allOf`; it may have several patterns. */
export type FlatSchema = Omit<Keywords, 'allOf' | '$ref'> & { readonly patterns: readonly string[] }

/** Nothing is valid: what `false` means, and a contradiction. */
export const NOTHING: FlatSchema = { enum: [], patterns: [] }

/** Follows references into `definitions` and merges `allOf`. */
export const flatten = (schema: JsonSchema | boolean, root: JsonSchema): FlatSchema => {
  if (schema === true) return { patterns: [] }
  if (schema === false) return NOTHING
  const { $ref, allOf = [], pattern, ...own } = schema
  const parts = [...($ref === undefined ? [] : [lookUp($ref, root)]), ...allOf].map((part) => flatten(part, root))
  return parts.reduce(merge, { ...own, patterns: pattern === undefined ? [] : [pattern] })
}

const lookUp = ($ref: string, root: JsonSchema): JsonSchema | boolean => {
  if ($ref === '#') return root
  const name = /^#\/definitions\/(.+)$/.exec($ref)?.[1]
  const found = name && root.definitions?.[decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~')]
  if (found === undefined || name === undefined) throw new Error(`The schema refers to ${$ref}, which doesn't exist`)
  return found as JsonSchema | boolean
}

const NARROWER: Readonly<Record<string, (a: never, b: never) => unknown>> = {
  type: (a: JsonSchema['type'], b: JsonSchema['type']) => commonTypes(a, b),
  enum: (a: readonly unknown[], b: readonly unknown[]) => a.filter((value) => b.includes(value)),
  required: (a: readonly string[], b: readonly string[]) => [...new Set([...a, ...b])],
  patterns: (a: readonly string[], b: readonly string[]) => [...a, ...b],
  properties: (a: Properties, b: Properties) => bothOf(a, b),
  anyOf: (a: Schemas, b: Schemas) => a.flatMap((left) => b.map((right) => ({ allOf: [left, right] }))),
  oneOf: (a: Schemas, b: Schemas) => a.flatMap((left) => b.map((right) => ({ allOf: [left, right] }))),
  items: (a: JsonSchema, b: JsonSchema) => ({ allOf: [a, b] }),
  additionalProperties: (a: JsonSchema, b: JsonSchema) => ({ allOf: [a, b] }),
  propertyNames: (a: JsonSchema, b: JsonSchema) => ({ allOf: [a, b] }),
  ...Object.fromEntries(
    ['minLength', 'minimum', 'exclusiveMinimum', 'minItems', 'minProperties'].map((name) => [name, Math.max]),
  ),
  ...Object.fromEntries(
    ['maxLength', 'maximum', 'exclusiveMaximum', 'maxItems', 'maxProperties'].map((name) => [name, Math.min]),
  ),
}

type Schemas = readonly (JsonSchema | boolean)[]
type Properties = NonNullable<JsonSchema['properties']>

/** What both of two schemas let through. */
export const merge = (a: FlatSchema, b: FlatSchema): FlatSchema => {
  const merged: Record<string, unknown> = { ...a }
  for (const [keyword, value] of Object.entries(b)) {
    const narrower = NARROWER[keyword] as ((a: unknown, b: unknown) => unknown) | undefined
    merged[keyword] = narrower && keyword in a ? narrower(a[keyword as keyof FlatSchema], value) : value
  }
  return merged as FlatSchema
}

/** The types that a schema names; undefined when it names none. */
export const typesOf = (type: JsonSchema['type']): readonly string[] | undefined =>
  typeof type === 'string' ? [type] : type

const commonTypes = (a: JsonSchema['type'], b: JsonSchema['type']): readonly string[] => {
  const [left, right] = [typesOf(a) ?? [], typesOf(b) ?? []]
  const whole = [left, right].some((types) => types.includes('integer') && !types.includes('number'))
  const common = left.filter((type) => right.includes(type) || (type === 'number' && right.includes('integer')))
  const all = left.includes('integer') && right.includes('number') ? [...common, 'integer'] : common
  return [...new Set(all.map((type) => (whole && type === 'number' ? 'integer' : type)))]
}

const bothOf = (a: Properties, b: Properties): Properties => {
  const shared = Object.keys(a).filter((name) => Object.hasOwn(b, name))
  const together = shared.map((name) => [name, { allOf: [a[name] ?? true, b[name] ?? true] }] as const)
  return { ...a, ...b, ...Object.fromEntries(together) }
}
