import { isMap, own } from './json.ts'
import { type JsonType, type Schema, SchemaReader, type Shape } from './shape.ts'

/** How the form asks for a value. */
export type Widget =
  | { readonly kind: 'choice'; readonly choices: readonly unknown[] }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'number'; readonly isInteger: boolean }
  | { readonly kind: 'text'; readonly takesNumbers: boolean }
  | { readonly kind: 'group'; readonly keys: readonly string[]; readonly hasEntries: boolean }
  | { readonly kind: 'list' }
  | { readonly kind: 'union'; readonly kinds: readonly UnionKind[] }
  | { readonly kind: 'anything' }

/** An alternative of a union. */
export interface UnionKind {
  readonly label: string
  readonly schema: Schema
  readonly types: ReadonlySet<JsonType>
  readonly properties: readonly string[]
}

/** A value that can be set, with all that is known of it. */
export interface Field {
  readonly shape: Shape
  readonly widget: Widget
  /** The schema of an entry or item, or of a value of this name. */
  readonly childSchema: (key: string) => Schema | undefined
}

const SCALARS: ReadonlySet<JsonType> = new Set(['string', 'number', 'integer', 'boolean'])

/** What is known of fields by a schema and, where that says nothing, by the chart's own values. */
export class FieldReader {
  readonly #reader: SchemaReader

  constructor(schema: Schema | undefined) {
    this.#reader = new SchemaReader(schema ?? {})
  }

  /** The field of a part of the schema, whose default is known. */
  field(schema: Schema | undefined, fallback: unknown): Field {
    const shape = this.#reader.shape(schema ?? {})
    return {
      shape,
      widget: this.#widget(shape, fallback),
      childSchema: (key) => shape.properties.get(key) ?? shape.entry,
    }
  }

  #widget(shape: Shape, fallback: unknown): Widget {
    if (shape.choices && shape.choices.length > 0) return { kind: 'choice', choices: shape.choices }
    if (shape.alternatives.length > 1)
      return { kind: 'union', kinds: shape.alternatives.map((each) => this.#kind(each)) }
    const [only] = shape.alternatives
    if (only) return this.#widget(this.#reader.shape(only), fallback)
    const types = new Set([...shape.types].filter((type) => type !== 'null'))
    if (types.size === 0) return widgetOfValue(shape, fallback)
    if ([...types].every((type) => SCALARS.has(type))) return scalarWidget(types)
    if (types.size > 1)
      return { kind: 'union', kinds: [...types].map((type) => this.#kind({ ...schemaOf(shape), type })) }
    return types.has('array') ? listWidget(shape, fallback) : groupWidget(shape, fallback)
  }

  #kind(schema: Schema): UnionKind {
    const { types, properties, required, docs } = this.#reader.shape(schema)
    const keys = [...properties.keys()]
    const named = [...required].filter((key) => properties.has(key))
    const words = [...types].filter((type) => type !== 'null').map((type) => TYPE_WORDS[type])
    const label = keys.length > 0 ? (named.length > 0 ? named : keys).join(', ') : words.join(' or ')
    return { label: label || docs || 'other', schema, types, properties: keys }
  }
}

/** The types in words. */
export const TYPE_WORDS: Readonly<Record<JsonType, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'true or false',
  object: 'map',
  array: 'list',
  null: 'unset',
}

/** The part of a shape that its maps and lists are made of. */
const schemaOf = ({ properties, entry, item, required }: Shape): Schema => ({
  properties: Object.fromEntries(properties),
  required: [...required],
  ...(entry && { additionalProperties: entry }),
  ...(item && { items: item }),
})

const scalarWidget = (types: ReadonlySet<JsonType>): Widget => {
  if (types.size === 1 && types.has('boolean')) return { kind: 'boolean' }
  const takesNumbers = types.has('number') || types.has('integer')
  if (types.has('string') || types.has('boolean')) return { kind: 'text', takesNumbers }
  return { kind: 'number', isInteger: !types.has('number') }
}

const groupWidget = ({ properties, entry }: Shape, fallback: unknown): Widget => {
  const keys = [...new Set([...properties.keys(), ...(entry ? [] : Object.keys(isMap(fallback) ? fallback : {}))])]
  return keys.length === 0 && !entry ? { kind: 'anything' } : { kind: 'group', keys, hasEntries: entry !== undefined }
}

const listWidget = ({ item }: Shape, fallback: unknown): Widget =>
  item || (Array.isArray(fallback) && fallback.length > 0) ? { kind: 'list' } : { kind: 'anything' }

const widgetOfValue = (shape: Shape, value: unknown): Widget => {
  if (typeof value === 'boolean') return { kind: 'boolean' }
  if (typeof value === 'number') return { kind: 'number', isInteger: false }
  if (typeof value === 'string') return { kind: 'text', takesNumbers: false }
  if (Array.isArray(value)) return listWidget(shape, value)
  return isMap(value) || shape.properties.size > 0 ? groupWidget(shape, value) : { kind: 'anything' }
}

/** The alternative of a union that a value is of. */
export const kindOfValue = (kinds: readonly UnionKind[], value: unknown): number => {
  if (value === undefined || value === null) return -1
  const type = typeOf(value)
  const fitting = kinds.map(({ types, properties }, index) => ({
    index,
    fits: types.size === 0 || types.has(type) || (type === 'integer' && types.has('number')),
    known: properties.filter((key) => own(value, key) !== undefined).length,
    unknown: isMap(value) ? Object.keys(value).filter((key) => !properties.includes(key)).length : 0,
  }))
  const best = fitting.filter(({ fits }) => fits).sort((a, b) => b.known - a.known || a.unknown - b.unknown)[0]
  return best?.index ?? -1
}

/** The type of a value. */
export const typeOf = (value: unknown): JsonType => {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value === 'string' ? 'string' : typeof value === 'boolean' ? 'boolean' : 'object'
}

/** A value of a field that has none yet. */
export const emptyValue = ({ widget, shape }: Field): unknown => {
  switch (widget.kind) {
    case 'choice':
      return widget.choices[0]
    case 'boolean':
      return false
    case 'number':
      return shape.limits.minimum ?? 0
    case 'text':
      return ''
    case 'list':
      return []
    case 'union':
      return emptyOf(widget.kinds[0]?.types ?? new Set())
    default:
      return {}
  }
}

const emptyOf = (types: ReadonlySet<JsonType>): unknown => {
  if (types.has('string')) return ''
  if (types.has('boolean')) return false
  if (types.has('integer') || types.has('number')) return 0
  return types.has('array') ? [] : {}
}
