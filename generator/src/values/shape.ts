import type { Json } from './json.ts'

/** What a value must keep to, by the names of JSON Schema; each is a tag in a doc comment. */
export interface Constraints {
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly exclusiveMaximum?: number
  readonly multipleOf?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: string
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly minProperties?: number
  readonly maxProperties?: number
  readonly propertyNames?: Pick<Constraints, 'pattern' | 'minLength' | 'maxLength' | 'format'>
}

/** What a doc comment says about a value. */
export interface Documented {
  readonly description?: string
  readonly constraints: Constraints
  /** A value to show where none is set. */
  readonly example?: Json
  /** What to do instead, or true. */
  readonly deprecated?: string | true
  /** The path that this value had before. */
  readonly renamedFrom?: string
  /** A value under that path still counts. */
  readonly carriesFormer?: boolean
  /** The type that this value had before. */
  readonly retyped?: FormerType
  /** Users write it, or the strings in it, as templates, which `tpl` evaluates. */
  readonly isTemplate?: boolean
}

/** A type that a value had, by its name in JSON Schema, and what to write instead. */
export interface FormerType {
  readonly type: string
  readonly instead: string
}

/** What is said of strings that users write as templates, and of maps and lists of such strings. */
export const templateNote = ({ kind }: { readonly kind: Shape['kind'] }): string =>
  `${kind === 'string' ? 'A template' : 'Its strings are templates'} of Helm, such as \`{{ .Release.Name }}\`.`

/** A field of an interface. */
export interface Property {
  readonly name: string
  readonly optional: boolean
  readonly shape: Shape
}

type ScalarKind = 'string' | 'integer' | 'number' | 'boolean'
type Scalar = {
  readonly [K in ScalarKind]: { readonly kind: K; readonly values?: readonly (string | number | boolean)[] }
}[ScalarKind]

/** The type of a value as its interface says it, free of any output's language. */
export type Shape = Documented &
  (
    | Scalar
    | { readonly kind: 'list'; readonly item: Shape }
    /** A `Record`: open. An interface with an index signature has known fields besides. */
    | { readonly kind: 'map'; readonly value: Shape; readonly properties?: readonly Property[] }
    /** An interface: closed. */
    | { readonly kind: 'object'; readonly properties: readonly Property[] }
    | { readonly kind: 'union'; readonly of: readonly Shape[] }
    /** A map that is passed through: nothing is known of what it holds. */
    | { readonly kind: 'any' }
    /** What an open map holds without a type: handed on as it is. */
    | { readonly kind: 'unknown' }
    /** An alias or interface with a name; what is said here is said of this use only. */
    | { readonly kind: 'shared'; readonly name: string; readonly of: Shape }
  )

export type ShapeOf<K extends Shape['kind']> = Extract<Shape, { kind: K }>

/** The fields of an interface, open or closed. */
export const propertiesOf = (shape: Shape): readonly Property[] =>
  shape.kind === 'object' || shape.kind === 'map' ? (shape.properties ?? []) : []

/** The shape behind its name, with what is said of this use winning over what is said of all. */
export const resolve = (shape: Shape): Exclude<Shape, { kind: 'shared' }> => {
  if (shape.kind !== 'shared') return shape
  const of = resolve(shape.of)
  return {
    ...of,
    description: shape.description ?? of.description,
    constraints: { ...of.constraints, ...shape.constraints },
    example: shape.example ?? of.example,
    deprecated: shape.deprecated ?? of.deprecated,
    renamedFrom: shape.renamedFrom,
    carriesFormer: shape.carriesFormer,
    retyped: shape.retyped ?? of.retyped,
    isTemplate: shape.isTemplate ?? of.isTemplate,
  }
}

/** An alternative of a union of interfaces, and the value of the field that tells it from the others. */
export interface Alternative {
  readonly tag: string | number | boolean
  readonly properties: readonly Property[]
}

/** A union of interfaces that one field tells apart, such as `kind`. */
export interface Alternatives {
  readonly tagName: string
  readonly of: readonly Alternative[]
}

/** The alternatives of a union by the field that tells them apart; undefined where none does. */
export const alternativesOf = (shape: Shape): Alternatives | undefined => {
  const of = resolve(shape)
  if (of.kind !== 'union') return undefined
  const alternatives = of.of.map((one) => propertiesOf(resolve(one)))
  for (const { name: tagName } of alternatives[0] ?? []) {
    const tags = alternatives.map((properties) => tagIn(properties, tagName))
    if (tags.every((tag) => tag !== undefined) && new Set(tags).size === tags.length)
      return { tagName, of: tags.map((tag, at) => ({ tag, properties: alternatives[at] ?? [] })) }
  }
  return undefined
}

const tagIn = (properties: readonly Property[], name: string): Alternative['tag'] | undefined => {
  const field = properties.find((property) => property.name === name)
  const of = field && !field.optional ? resolve(field.shape) : undefined
  const [only, ...others] = of && 'values' in of ? (of.values ?? []) : []
  return others.length === 0 ? only : undefined
}
