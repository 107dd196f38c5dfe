import { type FlatSchema, flatten, type JsonSchema, typesOf } from '../../src/self-check/json-schema.ts'
import { isRenamedNote } from '../../src/values/schema/renamed.ts'
import type { Subject } from './subject.ts'

/** A value as `values.schema.json` describes it. */
export interface SchemaField {
  readonly path: readonly string[]
  /** `web.service.port`, as `--set` takes it. */
  readonly name: string
  readonly schema: FlatSchema
  /** A map with entries of any name, or one that is passed through. */
  readonly open: boolean
  /** An interface, whose fields follow. */
  readonly closed: boolean
}

/** The schema that Helm reads. */
export const schemaOf = ({ files }: Subject): JsonSchema => JSON.parse(files.get('values.schema.json') ?? 'null')

/** All values that the schema names, parents first; not what Helm sets for subcharts. */
export const schemaFields = (root: JsonSchema): SchemaField[] =>
  fieldsIn(flatten(root, root), root, []).filter(
    ({ name, schema }) => !HELMS_OWN.includes(name) && !isFormerName(schema),
  )

/** A name that a value no longer has is none. */
const isFormerName = ({ enum: values }: FlatSchema): boolean =>
  values?.some((value) => isRenamedNote(String(value))) === true

const HELMS_OWN = ['global', 'enabled']

const fieldsIn = (schema: FlatSchema, root: JsonSchema, path: readonly string[]): SchemaField[] =>
  Object.entries(schema.properties ?? {}).flatMap(([key, property]) => {
    const flat = flatten(property, root)
    const here = [...path, key]
    return [fieldOf(flat, here), ...fieldsIn(flat, root, here)]
  })

const fieldOf = (schema: FlatSchema, path: readonly string[]): SchemaField => {
  const isObject = allows(schema, 'object')
  return {
    path,
    name: nameOf(path),
    schema,
    closed: schema.properties !== undefined,
    open: isObject && schema.properties === undefined && schema.additionalProperties !== false,
  }
}

/** Whether a value may be of a type. */
export const allows = ({ type }: FlatSchema, name: string): boolean => typesOf(type)?.includes(name) ?? false

/** `a.b` for a path, with dots inside of keys escaped. */
export const nameOf = (path: readonly string[]): string => path.map((key) => key.replaceAll('.', '\\.')).join('.')

/** A map with one value, deep inside. */
export const nested = (path: readonly string[], value: unknown): Record<string, unknown> => {
  const [key = '', ...rest] = path
  return { [key]: rest.length > 0 ? nested(rest, value) : value }
}

/** Maps laid over each other, the later one above; null is a value like any other. */
export const merged = (...maps: readonly unknown[]): Record<string, unknown> => maps.reduce<Values>(over, {})

type Values = Record<string, unknown>

const over = (below: Values, above: unknown): Values => {
  const entries = Object.entries(above as Values).map(([key, value]) => {
    const under = below[key]
    return [key, isMap(value) && isMap(under) ? over(under, value) : value] as const
  })
  return { ...below, ...Object.fromEntries(entries) }
}

/** Whether a value is a map. */
export const isMap = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands at a path. */
export const valueAt = (values: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inside, key) => (isMap(inside) ? inside[key] : undefined), values)

/** A copy of values without what stands at a path. */
export const without = (values: Values, [key = '', ...rest]: readonly string[]): Values => {
  const { [key]: inside, ...others } = values
  return rest.length > 0 && isMap(inside) ? { ...values, [key]: without(inside, rest) } : others
}
