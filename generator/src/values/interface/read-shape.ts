import { isMap, own } from '../../model/map.ts'
import { type Json, pathOfKey } from '../json.ts'
import { type Documented, type Property, resolve, type Shape } from '../shape.ts'
import { ValuesError } from '../values-error.ts'
import { retypedWithoutEffect, tagProblem, tagWithoutEffect } from './tag-problems.ts'
import { constraintsOf, documentation, type TaggedSchema } from './tagged-schema.ts'

/** Reads the shape of the root; every problem names the value. */
export const readShape = (schema: TaggedSchema): Shape =>
  read({ definitions: schema.definitions ?? {}, known: new Map(), open: [], path: '' }, schema)

interface Reading {
  readonly definitions: Readonly<Record<string, TaggedSchema>>
  readonly known: Map<string, Shape>
  /** Names of what is just being read: an interface must not contain itself. */
  readonly open: readonly string[]
  readonly path: string
}

const read = (at: Reading, schema: TaggedSchema): Shape => {
  const shape = readAny(at, schema)
  const { kind } = resolve(shape)
  if (shape.isTemplate && (kind === 'integer' || kind === 'number' || kind === 'boolean'))
    throw refuse(
      at,
      'no-template',
      `@tpl marks strings, and maps and lists of strings, but this value is a ${kind}: remove the tag`,
    )
  const useless = tagWithoutEffect(shape, constraintsOf(schema)) ?? retypedWithoutEffect(shape)
  if (useless) throw refuse(at, 'unsupported-constraint', useless)
  return shape
}

const readAny = (at: Reading, schema: TaggedSchema): Shape => {
  if (schema.passThrough) return { kind: 'any', ...documented(at, schema) }
  if (schema.$ref) return shared(at, schema, schema.$ref.replace('#/definitions/', ''))
  if (schema.anyOf) return { kind: 'union', of: schema.anyOf.map((one) => read(at, one)), ...documented(at, schema) }
  if (typeof schema.type === 'object') {
    return { kind: 'union', of: schema.type.map((type) => ofType(at, schema, type)), ...documentation(schema) }
  }
  return ofType(at, schema, schema.type ?? typeof schema.const)
}

const shared = (at: Reading, use: TaggedSchema, name: string): Shape => {
  const schema = at.definitions[name]
  if (!schema || at.open.includes(name))
    throw refuse(
      at,
      'recursive-type',
      `the type \`${name}\` contains itself, and values can't be recursive: give one of its fields another type`,
    )
  const of = at.known.get(name) ?? read({ ...at, open: [...at.open, name] }, schema)
  at.known.set(name, of)
  return { kind: 'shared', name, of, ...documented(at, use) }
}

const ofType = (at: Reading, schema: TaggedSchema, type: string): Shape => {
  const reader = READERS[type]
  if (reader) return reader(at, schema)
  if (type === 'null')
    throw refuse(at, 'null-type', "the type `null` isn't supported: make the field optional with `?`")
  if (type !== 'open' && schema.type === type && type !== 'object')
    throw refuse(at, 'unknown-type', `@asType ${type} isn't supported: write @asType integer`)
  throw refuse(
    at,
    'open-type',
    "the types `any`, `unknown` and `object` aren't supported here: write what the value holds, or use an alias tagged @passThrough",
  )
}

const scalar =
  (kind: 'string' | 'integer' | 'number' | 'boolean') =>
  (at: Reading, schema: TaggedSchema): Shape => {
    const all = schema.const === undefined ? schema.enum : [schema.const]
    const values = all?.filter((value) => typeof value === (kind === 'integer' ? 'number' : kind)) as
      | string[]
      | undefined
    const whole = kind === 'number' && values?.every(Number.isInteger)
    return { kind: whole ? 'integer' : kind, ...(values && { values }), ...documented(at, schema) }
  }

const READERS: Readonly<Record<string, (at: Reading, schema: TaggedSchema) => Shape>> = {
  string: scalar('string'),
  integer: scalar('integer'),
  number: scalar('number'),
  boolean: scalar('boolean'),
  array: (at, schema) => {
    const items = schema.items as TaggedSchema
    if (!items || Array.isArray(items)) throw refuse(at, 'tuple', "tuples aren't supported: use a list or an interface")
    return { kind: 'list', item: read({ ...at, path: `${at.path}[]` }, items), ...documented(at, schema) }
  },
  object: (at, schema) => {
    const { additionalProperties: open, properties } = schema
    if (open === false) return object(at, schema)
    // an index signature of any is written as none
    if (open === undefined && !properties) return ofType(at, schema, 'open')
    const known = properties && { properties: propertiesIn(at, schema) }
    return { kind: 'map', value: readEntry(at, open), ...known, ...documented(at, schema) }
  },
}

/** What stands under the free keys of a map: anything, where it is unknown or any. */
const readEntry = (at: Reading, open: TaggedSchema | boolean = true): Shape => {
  const isAnything = typeof open === 'boolean' || Object.keys(open).every((key) => key === 'description')
  if (isAnything) return { kind: 'unknown', constraints: {} }
  return read({ ...at, path: `${at.path}.*` }, withoutUndefined(open))
}

/** `[key: string]: string | undefined`, as it has to be beside optional fields: an entry that is there has a value. */
const withoutUndefined = (schema: TaggedSchema): TaggedSchema => {
  const kept = schema.anyOf?.filter((one) => !('not' in one))
  return kept && kept.length !== schema.anyOf?.length ? withMembers(schema, kept) : schema
}

/** `string | null`, which a value may be where it may be left out. */
const withoutNull = (schema: TaggedSchema): TaggedSchema => {
  const { anyOf, type, ...rest } = schema
  const isNull = (one: TaggedSchema): boolean => one.type === 'null'
  if (anyOf?.some(isNull))
    return withMembers(
      schema,
      anyOf.filter((one) => !isNull(one)),
    )
  if (typeof type !== 'object' || !type.includes('null')) return schema
  const [only, ...others] = type.filter((one) => one !== 'null')
  return { ...rest, type: only !== undefined && others.length === 0 ? only : [only ?? 'null', ...others] }
}

/** A union of fewer members, or the only one that is left. */
const withMembers = ({ anyOf: _, ...rest }: TaggedSchema, members: readonly TaggedSchema[]): TaggedSchema =>
  members.length === 1 ? { ...members[0], ...rest } : { ...rest, anyOf: members }

const object = (at: Reading, schema: TaggedSchema): Shape => ({
  kind: 'object',
  properties: propertiesIn(at, schema),
  ...documented(at, schema),
})

const propertiesIn = (at: Reading, schema: TaggedSchema): Property[] =>
  Object.entries(schema.properties ?? {}).map(([name, property]): Property => {
    const path = pathOfKey(at.path, name)
    const filled = withoutNull(property)
    const optional = !schema.required?.includes(name) || filled !== property
    return { name, optional, shape: read({ ...at, path }, filled) }
  })

const documented = (at: Reading, schema: TaggedSchema): Documented => {
  const constraints = constraintsOf(schema)
  const problem = tagProblem(schema, constraints)
  if (problem) throw refuse(at, 'unsupported-constraint', problem)
  return { ...documentation(schema), constraints }
}

const refuse = (at: Reading, code: string, message: string): ValuesError => new ValuesError(code, at.path, message)

/**
 * An interface with its fields in the order of its defaults, which their author chose; inherited fields would come first
 * otherwise. What has no default stays behind the field that it follows.
 */
export const ordered = (shape: Shape, defaults: Json | undefined): Shape => {
  if (shape.kind === 'shared') return { ...shape, of: ordered(shape.of, defaults) }
  if ((shape.kind !== 'object' && shape.kind !== 'map') || !shape.properties || !isMap(defaults)) return shape
  const places = placesOf(shape.properties, Object.keys(defaults))
  const properties = shape.properties
    .map((property) => ({ ...property, shape: ordered(property.shape, own(defaults, property.name)) }))
    .toSorted((a, b) => (places.get(a.name) ?? 0) - (places.get(b.name) ?? 0))
  return { ...shape, properties }
}

const placesOf = (properties: readonly Property[], keys: readonly string[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  let last = -1
  for (const { name } of properties) {
    if (keys.includes(name)) last = keys.indexOf(name)
    places.set(name, last)
  }
  return places
}
