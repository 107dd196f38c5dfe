import {
  ANY,
  BOOLEAN,
  isSimpleText,
  joinAll,
  mapOf,
  NUMBER,
  optional,
  type StringType,
  type Type,
  UNKNOWN,
} from '../model/type.ts'
import { matchesOnlyAscii, matchesOnlySimple, matchesOnlyVersions, refusesEmpty } from './pattern.ts'
import { FORMATS } from './schema/schema-keywords.ts'
import { type Constraints, type Property, resolve, type Shape, type ShapeOf } from './shape.ts'

/** The compiler's type of a value. */
export const typeOf = (shape: Shape): Type => {
  const of = resolve(shape)
  return (TYPES[of.kind] as (of: Shape) => Type)(of)
}

/** The type of a field of an interface: it may be absent where the field is optional. */
export const typeOfProperty = ({ optional: mayMiss, shape }: Property): Type =>
  mayMiss ? optional(typeOf(shape)) : typeOf(shape)

type Kind = Exclude<Shape['kind'], 'shared'>

const TYPES: { readonly [K in Kind]: (shape: ShapeOf<K>) => Type } = {
  string: ({ constraints, values }) => stringType(constraints, values as readonly string[] | undefined),
  integer: (shape) => integerType(shape),
  number: () => NUMBER,
  boolean: () => BOOLEAN,
  list: ({ item }) => ({ kind: 'list', item: typeOf(item) }),
  map: (shape) => mapType(shape),
  object: ({ properties }) => ({
    kind: 'object',
    fields: fieldTypes(properties),
  }),
  union: ({ of }) => unionOf(of.map(typeOf)),
  any: () => ANY,
  unknown: () => UNKNOWN,
}

const fieldTypes = (properties: readonly Property[]): Readonly<Record<string, Type>> =>
  Object.fromEntries(properties.map((property) => [property.name, typeOfProperty(property)]))

const mapType = ({ value, properties, constraints }: ShapeOf<'map'>): Type => {
  const fields = fieldTypes(properties ?? [])
  const entry = joinAll([typeOf(value), ...(properties ?? []).map(({ shape }) => typeOf(shape))])
  return { ...mapOf(entry, stringType(constraints.propertyNames ?? {})), ...(properties && { fields }) } as Type
}

/** Interfaces that a field distinguishes stay apart: which of them a value is decides what else it has. */
const unionOf = (types: readonly Type[]): Type => {
  const [first, ...others] = types.flatMap((type) => (type.kind === 'object' ? [type.fields] : []))
  const tags = Object.keys(first ?? {}).filter((name) => areApart([first, ...others].map((fields) => fields?.[name])))
  return tags.length > 0 && others.length === types.length - 1 ? { kind: 'union', of: types } : joinAll(types)
}

/** Whether each of several fields is there and has values that no other one has. */
const areApart = (fields: readonly (Type | undefined)[]): boolean => {
  const values = fields.map((type) => (type?.kind === 'string' && !type.optional ? type.values : undefined))
  const all = values.flatMap((each) => each ?? [])
  return fields.length > 1 && values.every(Boolean) && new Set(all).size === all.length
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range begins with them
const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text)

const stringType = ({ minLength = 0, pattern, format }: Constraints, texts?: readonly string[]): StringType => {
  const nonEmpty =
    texts?.every((text) => text !== '') || minLength > 0 || !!format || (!!pattern && refusesEmpty(pattern))
  const ascii = texts?.every(isAscii) || !!format || (!!pattern && matchesOnlyAscii(pattern))
  const simple =
    texts?.every(isSimpleText) ||
    (!!format && Object.hasOwn(FORMATS, format)) ||
    (!!pattern && matchesOnlySimple(pattern))
  return {
    kind: 'string',
    ...(texts && { values: texts }),
    ...(nonEmpty && { nonEmpty }),
    ...(ascii && { ascii }),
    ...(simple && { simple }),
    ...(pattern && matchesOnlyVersions(pattern) && { version: true }),
  }
}

const integerType = ({ values, constraints }: ShapeOf<'integer'>): Type => {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = constraints
  const [least, most] = values
    ? [Math.min(...(values as readonly number[])), Math.max(...(values as readonly number[]))]
    : [minimum ?? exclusiveMinimum, maximum ?? exclusiveMaximum]
  return {
    kind: 'integer',
    ...(least !== undefined && { minimum: Math.ceil(least) }),
    ...(most !== undefined && { maximum: Math.floor(most) }),
  }
}
