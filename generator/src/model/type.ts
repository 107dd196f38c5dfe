import { own } from './map.ts'

/**
 * What is known of a value's type: it decides the text that is printed (quoted, `int64`, `toJson`, a block).
 * `optional` means that the value may be absent, or null, which is the same in every witness.
 */
export type Type = { readonly optional?: boolean } & (
  | StringType
  | IntegerType
  | { readonly kind: 'number' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'list'; readonly item: Type }
  /** A `Record`: open; of its keys no more is known than `key` says. */
  | MapType
  /** An interface: closed, with known fields. */
  | ObjectType
  | { readonly kind: 'union'; readonly of: readonly Type[] }
  /** A Kubernetes type that is passed through whole: `toYaml` and nothing else. */
  | { readonly kind: 'any' }
  /** Anything at all, such as what an open map holds: handed on, or asked for its kind. */
  | { readonly kind: 'unknown' }
  /** Never there: the type of `undefined`. */
  | { readonly kind: 'absent' }
)

export interface StringType {
  readonly kind: 'string'
  /** All values that it may have, where these are known (a union of string literals). */
  readonly values?: readonly string[]
  /** Never the empty string. */
  readonly nonEmpty?: boolean
  /** Only ASCII, so that bytes and characters are the same. */
  readonly ascii?: boolean
  /** Only printable ASCII without quotes and backslashes: between double quotes it stands as it is. */
  readonly simple?: boolean
  /** A semantic version, which Helm's functions of versions can read. */
  readonly version?: boolean
}

export interface IntegerType {
  readonly kind: 'integer'
  /** Smallest value allowed, where it is known: from 1 on, the number is never "empty" for Go. */
  readonly minimum?: number
  /** Largest value allowed, where it is known; it says whether a computation stays exact. */
  readonly maximum?: number
}

export interface ObjectType {
  readonly kind: 'object'
  readonly fields: { readonly [name: string]: Type }
}

export interface MapType {
  readonly kind: 'map'
  /** Of every entry, those with known keys included. */
  readonly value: Type
  readonly key?: StringType
  /** What is known of some keys. */
  readonly fields?: { readonly [name: string]: Type }
}

/** The type of a field; never what all objects of JavaScript have, such as `constructor`. */
export const fieldOf = ({ fields = {} }: ObjectType | MapType, name: string): Type | undefined => own(fields, name)

export type TypeKind = Type['kind']

export const STRING: Type = { kind: 'string' }
export const INTEGER: Type = { kind: 'integer' }
export const NUMBER: Type = { kind: 'number' }
export const BOOLEAN: Type = { kind: 'boolean' }
export const ANY: Type = { kind: 'any' }
export const UNKNOWN: Type = { kind: 'unknown' }
export const ABSENT: Type = { kind: 'absent', optional: true }

/** The same type for a value that may be absent. */
export const optional = (type: Type): Type => (type.optional ? type : { ...type, optional: true })

/** The same type for a value that is there. */
export const required = (type: Type): Type => (type.optional ? { ...type, optional: false } : type)

/** Printed as one line of YAML. A union of scalars is one too. */
export const isScalar = (type: Type): boolean =>
  type.kind === 'union' ? type.of.every(isScalar) : ['string', 'integer', 'number', 'boolean'].includes(type.kind)

/** Printed as a block of YAML: a map, a list, or something passed through. */
export const isBlock = (type: Type): boolean =>
  type.kind === 'union' ? type.of.every(isBlock) : ['list', 'map', 'object', 'any'].includes(type.kind)

/** Never empty for Go's `if` and `with` when it is there: then a plain `if` tests presence. */
export const neverEmpty = (type: Type): boolean => {
  if (type.kind === 'string') return type.nonEmpty === true || (type.values?.every((value) => value !== '') ?? false)
  if (type.kind === 'integer') return (type.minimum ?? 0) > 0
  if (type.kind === 'object') return Object.values(type.fields).some((field) => !field.optional)
  return type.kind === 'union' && type.of.every(neverEmpty)
}

/** Only ASCII characters, so that a length counts the same in JavaScript and in Go. */
export const isAscii = (type: Type): boolean =>
  type.kind === 'integer' || (type.kind === 'string' && (type.ascii ?? type.values?.every(onlyAscii) ?? false))

/** A scalar whose text stands between double quotes as it is. */
export const isSimple = (type: Type): boolean => {
  if (type.kind === 'string') return type.simple ?? type.values?.every(isSimpleText) ?? false
  return type.kind === 'union' ? type.of.every(isSimple) : isScalar(type)
}

/** Whether a text stands between double quotes as it is. */
export const isSimpleText = (text: string): boolean => /^[ !#-[\]-~]*$/.test(text)

// biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range begins with them
const onlyAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text)

/** The type of a constant of the source. */
export const typeOfConstant = (value: unknown): Type => {
  if (value === undefined || value === null) return ABSENT
  if (typeof value === 'string') return typeOfText(value)
  if (typeof value === 'number')
    return Number.isInteger(value) ? { kind: 'integer', minimum: value, maximum: value } : NUMBER
  return typeof value === 'boolean' ? BOOLEAN : ANY
}

const typeOfText = (value: string): StringType => ({
  kind: 'string',
  values: [value],
  nonEmpty: value !== '',
  ascii: onlyAscii(value),
  simple: isSimpleText(value),
  ...(/^v?\d{1,9}(?:\.\d{1,9}){0,2}$/.test(value) && { version: true }),
})

/** The type of a value that has one type in one case and another in the other. */
export const join = (a: Type, b: Type): Type => {
  if (a.kind === 'absent') return optional(b)
  if (b.kind === 'absent') return optional(a)
  const joined = joinPresent(required(a), required(b))
  return a.optional || b.optional ? optional(joined) : joined
}

/** The type of a value that has one of several types. */
export const joinAll = ([first = ABSENT, ...others]: readonly Type[]): Type => others.reduce(join, first)

const joinPresent = (a: Type, b: Type): Type => {
  if (a.kind === 'unknown' || b.kind === 'unknown') return UNKNOWN
  if (a.kind === 'string' && b.kind === 'string') return joinStrings(a, b)
  if (a.kind === 'integer' && b.kind === 'integer')
    return {
      kind: 'integer',
      minimum: both(a.minimum, b.minimum, Math.min),
      maximum: both(a.maximum, b.maximum, Math.max),
    }
  if (isWholeOrDecimal(a) && isWholeOrDecimal(b)) return NUMBER
  if (a.kind === 'list' && b.kind === 'list') return { kind: 'list', item: joinItems(a.item, b.item) }
  if (a.kind === 'map' && b.kind === 'map') return mapOf(join(a.value, b.value), keyType(a, b))
  if (a.kind === 'object' && b.kind === 'object') return joinObjects(a, b)
  if (isMap(a) && isMap(b)) return mapOf(join(entryType(a), entryType(b)), keyType(a, b))
  if (a.kind === b.kind && a.kind !== 'union') return a
  return { kind: 'union', of: distinct([...alternatives(a), ...alternatives(b)]) }
}

const isMap = (type: Type): type is MapType | ObjectType => type.kind === 'map' || type.kind === 'object'

/** What a map has under its keys. */
const entryType = (map: MapType | ObjectType): Type =>
  map.kind === 'map' ? map.value : joinAll(Object.values(map.fields).map(required))

/** A map whose keys are of a type; nothing is said of them where nothing is known. */
export const mapOf = (value: Type, key: StringType): Type => ({
  kind: 'map',
  value,
  ...((key.values || key.nonEmpty || key.ascii || key.simple || key.version) && { key }),
})

/** What is known of the keys of maps; there are no texts that could be the key of an empty one. */
export const keyType = (...maps: readonly Type[]): StringType => {
  const [first = { kind: 'string', values: [] }, ...others] = maps.flatMap(keysIn)
  return others.reduce(joinStrings, first)
}

const keysIn = (map: Type): readonly StringType[] => {
  if (map.kind === 'object') return Object.keys(map.fields).map(typeOfText)
  if (map.kind === 'union') return map.of.flatMap(keysIn)
  return [(map.kind === 'map' && map.key) || { kind: 'string' }]
}

/** The fields of a map under which null may stand, which counts as absent. */
export const nullableFields = (type: Type): readonly string[] => {
  const fields = type.kind === 'map' || type.kind === 'object' ? type.fields : undefined
  return Object.entries(fields ?? {}).flatMap(([name, field]) => (field.optional ? [name] : []))
}

/** An empty list's items have no type. */
const joinItems = (a: Type, b: Type): Type => {
  if (a.kind === 'absent') return b
  return b.kind === 'absent' ? a : join(a, b)
}

const isWholeOrDecimal = (type: Type): boolean => type.kind === 'integer' || type.kind === 'number'

/** A bound of two, where both have one. */
const both = (a: number | undefined, b: number | undefined, of: typeof Math.min): number | undefined =>
  a === undefined || b === undefined ? undefined : of(a, b)

const joinStrings = (a: StringType, b: StringType): StringType => ({
  kind: 'string',
  ...(a.values && b.values && { values: [...new Set([...a.values, ...b.values])] }),
  nonEmpty: neverEmpty(a) && neverEmpty(b),
  ascii: isAscii(a) && isAscii(b),
  simple: isSimple(a) && isSimple(b),
  ...(a.version && b.version && { version: true }),
})

const joinObjects = (a: ObjectType, b: ObjectType): Type => {
  const names = [...new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])]
  return {
    kind: 'object',
    fields: Object.fromEntries(
      names.map((name) => [name, join(fieldOf(a, name) ?? ABSENT, fieldOf(b, name) ?? ABSENT)]),
    ),
  }
}

/** The members of a union; any other type is its own only alternative. */
export const alternatives = (type: Type): readonly Type[] => (type.kind === 'union' ? type.of : [type])

/** Each type once; strings and integers, which differ in what is known of them, as one. */
const distinct = (types: readonly Type[]): Type[] => {
  const kept: Type[] = []
  for (const type of types) {
    const at = kept.findIndex(({ kind }) => kind === type.kind && (kind === 'string' || kind === 'integer'))
    if (at < 0) kept.push(type)
    else kept[at] = joinPresent(kept[at] as Type, type)
  }
  return [...new Map(kept.map((type) => [JSON.stringify(type), type])).values()]
}
