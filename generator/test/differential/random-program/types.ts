import { INTEGER, optional, required, STRING, type Type } from '../../../src/model/type.ts'

export const TEXT = STRING
export const WHOLE = INTEGER
export const TRUTH: Type = { kind: 'boolean' }
/** A text of ASCII characters. */
export const PLAIN: Type = { kind: 'string', ascii: true }
export const KEYS = ['A', 'B', 'C'] as const
/** One of three texts. */
export const WORD: Type = { kind: 'string', values: KEYS, nonEmpty: true, ascii: true }

export const listOf = (item: Type): Type => ({ kind: 'list', item })
export const mapOf = (value: Type): Type => ({ kind: 'map', value })
export const objectOf = (fields: Record<string, Type>): Type => ({ kind: 'object', fields })

/** Whether a value of one type may stand where another is wanted. */
export const fits = (have: Type, want: Type): boolean => {
  if (have.optional && !want.optional) return false
  if (have.kind === 'string' && want.kind === 'string') return textFits(have, want)
  if (have.kind === 'list' && want.kind === 'list') return fits(have.item, want.item)
  if (have.kind === 'map' && want.kind === 'map') return fits(have.value, want.value)
  if (have.kind === 'object' && want.kind === 'object') {
    return Object.entries(want.fields).every(([name, field]) => fits(have.fields[name] ?? NOTHING, field))
  }
  if (have.kind === 'union' || want.kind === 'union') return sameUnion(have, want)
  return have.kind === want.kind
}

const NOTHING: Type = { kind: 'absent', optional: true }

const textFits = (have: Type & { kind: 'string' }, want: Type & { kind: 'string' }): boolean =>
  (!want.values || (have.values?.every((value) => want.values?.includes(value)) ?? false)) &&
  (!want.ascii || have.ascii === true)

const sameUnion = (have: Type, want: Type): boolean =>
  have.kind === want.kind && JSON.stringify(required(have)) === JSON.stringify(required(want))

type OfKind<K extends Type['kind']> = Extract<Type, { kind: K }>

const WORDS: { readonly [K in Type['kind']]: (type: OfKind<K>) => string } = {
  string: ({ values }) => values?.map((value) => JSON.stringify(value)).join(' | ') ?? 'string',
  integer: () => 'number',
  number: () => 'number',
  boolean: () => 'boolean',
  list: ({ item }) => `(${typeText(item)})[]`,
  map: ({ value }) => `Record<string, ${typeText(value)}>`,
  object: ({ fields }) =>
    `{ ${Object.entries(fields)
      .map(([name, type]) => `${keyText(name)}${type.optional ? '?' : ''}: ${typeText(required(type))}`)
      .join('; ')} }`,
  union: ({ of }) => of.map((each) => `(${typeText(each)})`).join(' | '),
  any: () => 'Record<string, unknown>',
  unknown: () => 'Record<string, unknown>',
  absent: () => 'undefined',
}

/** A type as TypeScript writes it. */
export const typeText = (type: Type): string => {
  const text = (WORDS[type.kind] as (type: Type) => string)(type)
  return type.optional && type.kind !== 'absent' ? `${text} | undefined` : text
}

const isName = (key: string): boolean => /^[A-Za-z_]\w*$/.test(key)

/** A key of a map as TypeScript writes it. */
export const keyText = (key: string): string => (isName(key) ? key : `'${key}'`)

/** A field of what may be optional. */
export const fieldOf = (object: string, key: string, isOptional = false): string => {
  if (isName(key)) return `${object}${isOptional ? '?.' : '.'}${key}`
  return `${object}${isOptional ? '?.' : ''}['${key}']`
}

/** The type of a field of what may be optional. */
export const fieldType = (object: Type, field: Type): Type => (object.optional ? optional(field) : field)
