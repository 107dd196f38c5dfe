import { fieldOf, joinAll, optional, required, type Type } from '../../model/type.ts'

/** What is known of a value while a template is read. */
export type KnownValue =
  /** Anything; if it has `Values`, those are the chart's. */
  | { readonly kind: 'unknown' }
  /** Something that has nothing of this chart in it. */
  | { readonly kind: 'other' }
  /** What a template gets: `.Values`, `.Release`, … */
  | { readonly kind: 'root' }
  /** A value of the chart, or a part of one; `path` begins with a mark where it isn't known from the root. */
  | { readonly kind: 'value'; readonly type: Type; readonly path: readonly string[] }
  /** A `dict` of the template. */
  | { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, KnownValue> }

export const UNKNOWN_VALUE: KnownValue = { kind: 'unknown' }
export const OTHER_VALUE: KnownValue = { kind: 'other' }
export const ROOT: KnownValue = { kind: 'root' }

/** Helm's built-in objects. */
export const BUILT_IN = ['Values', 'Release', 'Chart', 'Capabilities', 'Template', 'Files', 'Subcharts'] as const

/** The fields that a type says something of, and whether it may have others. */
export interface FieldsOf {
  readonly names: readonly string[]
  readonly isOpen: boolean
  /** The type of a field; undefined where there is none. */
  readonly of: (name: string) => Type | undefined
}

/** The fields of a value; undefined for scalars and lists, which have none. */
export const fieldsOf = (type: Type): FieldsOf | undefined => {
  if (type.kind === 'object')
    return { names: Object.keys(type.fields), isOpen: false, of: (name) => fieldOf(type, name) }
  if (type.kind === 'map')
    return {
      names: Object.keys(type.fields ?? {}),
      isOpen: true,
      of: (name) => fieldOf(type, name) ?? optional(type.value),
    }
  if (type.kind === 'union') return fieldsOfUnion(type.of)
  return type.kind === 'any' || type.kind === 'unknown' ? { names: [], isOpen: true, of: () => type } : undefined
}

/** A test tells the alternatives apart, so a field of one may be read. */
const fieldsOfUnion = (types: readonly Type[]): FieldsOf | undefined => {
  const all = types.flatMap((type) => fieldsOf(type) ?? [])
  if (all.length === 0) return undefined
  const of = (name: string) => {
    const found = all.flatMap((fields) => fields.of(name) ?? [])
    return found.length === 0 ? undefined : found.length < types.length ? required(joinAll(found)) : joinAll(found)
  }
  return { names: all.flatMap(({ names }) => names), isOpen: all.some(({ isOpen }) => isOpen), of }
}

/** The type of the items of a list, or of the entries of a map. */
export const itemOf = (type: Type): Type => {
  if (type.kind === 'list') return type.item
  if (type.kind === 'map') return type.value
  if (type.kind === 'object') return joinAll(Object.values(type.fields))
  return type.kind === 'union' || type.kind === 'any' ? { kind: 'any' } : { kind: 'unknown' }
}

/** The same interface where nothing need be set, since `default dict` may stand for it. */
export const allOptional = (type: Type): Type =>
  type.kind === 'object'
    ? {
        kind: 'object',
        fields: Object.fromEntries(Object.entries(type.fields).map(([name, of]) => [name, optional(of)])),
      }
    : required(type)
