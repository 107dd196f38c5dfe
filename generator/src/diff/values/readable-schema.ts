import { isMap } from '../../model/map.ts'
import { type FlatSchema, flatten, type JsonSchema } from '../../self-check/json-schema.ts'
import { isLeftover } from '../../values/schema/leftovers.ts'
import { isRetypedNote } from '../../values/schema/retyped.ts'

/** What a keyword must be, so that it can be compared; what is otherwise says nothing. */
const SHAPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  type: (value) => [value].flat().every((each) => typeof each === 'string'),
  pattern: (value) => typeof value === 'string',
  format: (value) => typeof value === 'string',
  ...Object.fromEntries(['enum', 'required', 'allOf', 'anyOf', 'oneOf'].map((name) => [name, Array.isArray])),
  ...Object.fromEntries(['properties', 'definitions', 'patternProperties'].map((name) => [name, isMap])),
  ...Object.fromEntries(
    ['additionalProperties', 'items', 'propertyNames'].map((name) => [
      name,
      (value: unknown) => isMap(value) || typeof value === 'boolean',
    ]),
  ),
  ...Object.fromEntries(
    ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'minLength', 'maxLength']
      .concat(['minItems', 'maxItems', 'minProperties', 'maxProperties'])
      .map((name) => [name, (value: unknown) => typeof value === 'number']),
  ),
}

const MAPS_OF_SCHEMAS = ['properties', 'definitions', 'patternProperties']

/** Where a schema keeps what it tells users who give a value of its former type. */
export const RETYPED = 'retyped'

/**
 * Any chart's schema in the terms in which those are written here: `$defs` are definitions, `const` is an enum, and what
 * no schema may contain is left out, and so is what nobody sets: the defaults of another alternative. A reference to elsewhere stays as a keyword of its own, which can be compared.
 */
export const readableSchema = (schema: object): JsonSchema => {
  const { $defs, definitions, ...rest } = schema as JsonSchema
  const all = { ...(isMap($defs) && $defs), ...(isMap(definitions) && definitions) }
  return readable({ ...rest, definitions: all }, new Set(Object.keys(all))) as JsonSchema
}

const readable = (schema: unknown, known: ReadonlySet<string>): unknown => {
  if (Array.isArray(schema)) return schema.map((each) => readable(each, known))
  if (!isMap(schema)) return schema
  const note = noteIn(schema)
  const rules = Object.entries(schema).filter(([key, value]) => SHAPES[key]?.(value) ?? true)
  const entries =
    note === undefined ? rules : [...rules.filter(([key]) => key !== 'if' && key !== 'then'), [RETYPED, note] as const]
  return Object.fromEntries(entries.map(([key, value]) => readableKeyword(key, value, known)))
}

const noteIn = ({ if: former, then: told }: Readonly<Record<string, unknown>>): string | undefined => {
  const [note] = isMap(former) && isMap(told) && Array.isArray(told.enum) ? told.enum : []
  return typeof note === 'string' && isRetypedNote(note) ? note : undefined
}

const readableKeyword = (key: string, value: unknown, known: ReadonlySet<string>): [string, unknown] => {
  if (key === '$ref') return reference(String(value), known)
  if (key === 'const') return ['enum', [value]]
  if (['enum', 'default', 'examples', 'required', 'type'].includes(key)) return [key, value]
  if (!MAPS_OF_SCHEMAS.includes(key) || !isMap(value)) return [key, readable(value, known)]
  const entries = Object.entries(value).filter(([, each]) => !isLeftover(each))
  return [key, Object.fromEntries(entries.map(([name, each]) => [name, readable(each, known)]))]
}

const reference = (to: string, known: ReadonlySet<string>): [string, unknown] => {
  if (to === '#') return ['$ref', to]
  const name = /^#\/(?:definitions|\$defs)\/([^/]+)$/.exec(to)?.[1]
  return name !== undefined && known.has(unescaped(name)) ? ['$ref', `#/definitions/${name}`] : ['reference', to]
}

const unescaped = (name: string): string => {
  try {
    return decodeURIComponent(name).replaceAll('~1', '/').replaceAll('~0', '~')
  } catch {
    return name
  }
}

/** A schema at a place, with its references followed; of references in a circle nothing is known. */
export const flat = (schema: JsonSchema | boolean, root: JsonSchema): FlatSchema & JsonSchema =>
  (isCircular(schema, root) ? { patterns: [] } : flatten(schema, root)) as FlatSchema & JsonSchema

const isCircular = (schema: unknown, root: JsonSchema, around: readonly string[] = []): boolean => {
  if (!isMap(schema)) return false
  const { $ref, allOf = [] } = schema as JsonSchema
  if ($ref === undefined) return allOf.some((part) => isCircular(part, root, around))
  const inside = [...around, $ref]
  const target = $ref === '#' ? root : root.definitions?.[unescaped($ref.replace('#/definitions/', ''))]
  return around.includes($ref) || [target, ...allOf].some((part) => isCircular(part, root, inside))
}

/** The definitions that a schema refers to at once: what contains itself does so through them. */
export const referencesOf = (schema: JsonSchema | boolean): string =>
  isMap(schema) ? [schema.$ref, ...[schema.allOf ?? []].flat().map((part) => (part as JsonSchema).$ref)].join() : ''

/** What users never see of a schema. */
const SAYS_NOTHING = [
  RETYPED,
  'description',
  'title',
  '$comment',
  'examples',
  'default',
  '$schema',
  '$id',
  'definitions',
]

/** So much of a schema is looked at: definitions that contain each other have endless texts. */
const MOST_PLACES = 20_000

/** A schema as a text that is equal for equal rules, whatever is written about them. */
export const rulesOf = (schema: unknown, root: JsonSchema): string => {
  let places = 0
  const plain = (value: unknown, around: readonly string[]): unknown => {
    if (Array.isArray(value)) return value.map((each) => plain(each, around))
    if (!isMap(value)) return value
    const references = referencesOf(value as JsonSchema)
    if (++places > MOST_PLACES || (references !== '' && around.includes(references))) return references
    const own = references === '' ? value : flat(value as JsonSchema, root)
    const entries = Object.entries(own).filter(([key, each]) => !SAYS_NOTHING.includes(key) && !isEmptyList(each))
    return sorted(entries.map(([key, each]) => [key, plainKeyword(key, each, [...around, references])]))
  }
  // the keys of `properties` are names of values, whatever they are
  const plainKeyword = (key: string, value: unknown, around: readonly string[]): unknown =>
    MAPS_OF_SCHEMAS.includes(key) && isMap(value)
      ? sorted(Object.entries(value).map(([name, each]) => [name, plain(each, around)]))
      : plain(value, around)
  return JSON.stringify(plain(schema, []))
}

const sorted = (entries: readonly (readonly [string, unknown])[]): Record<string, unknown> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

/** A schema of what a chart without one has as its values: every key may be set, and others, too. */
export const inferredSchema = (value: unknown): JsonSchema => {
  if (Array.isArray(value)) return { type: 'array' }
  if (isMap(value)) {
    const properties = Object.entries(value).map(([key, each]) => [key, inferredSchema(each)])
    return { type: 'object', properties: Object.fromEntries(properties) }
  }
  return value === null || value === undefined ? {} : { type: typeof value as 'string' }
}
