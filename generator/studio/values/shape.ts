import { isMap, own, type ValueMap } from './json.ts'

/** The types of JSON Schema. */
export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null'

/** A schema of values, or a part of it. */
export type Schema = ValueMap

/** What a value may be, as the form asks for it. */
export interface Shape {
  /** Empty where anything goes. */
  readonly types: ReadonlySet<JsonType>
  readonly docs?: string
  /** All words that it can be. */
  readonly choices?: readonly unknown[]
  /** The entries of a map that are known by name. */
  readonly properties: ReadonlyMap<string, Schema>
  readonly required: ReadonlySet<string>
  /** What other entries of a map are; undefined where there may be none. */
  readonly entry?: Schema
  readonly item?: Schema
  /** The alternatives of a union. */
  readonly alternatives: readonly Schema[]
  readonly limits: Limits
  readonly isSecret: boolean
}

/** What numbers and texts must be within. */
export interface Limits {
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: string
}

/** Deeper references turn in a circle. */
const DEEPEST = 30

/** Reads the parts of a schema, following its references. */
export class SchemaReader {
  readonly #root: Schema

  constructor(root: Schema) {
    this.#root = root
  }

  /** What a part of the schema says, all that it refers to included. */
  shape(schema: unknown): Shape {
    const parts = this.#parts(schema, 0)
    const types = parts.map(typesOf).reduce(common, undefined)
    const limits = Object.assign({}, ...parts.map(limitsOf)) as Limits
    const alternatives = parts.flatMap((part) => this.#alternatives(part))
    const docs = textIn(parts, 'description') ?? textIn(parts, 'title')
    const choices = parts.map(choicesOf).find((each) => each !== undefined)
    const entry = entryOf(parts)
    const item = parts.map(({ items }) => items).find(isMap)
    return {
      types: withoutNullAlternative(types, alternatives, this),
      ...(docs && { docs }),
      ...(choices && { choices: choices.filter((each) => each !== null) }),
      properties: new Map(parts.flatMap(({ properties }) => entriesOf(properties))),
      required: new Set(parts.flatMap(({ required }) => (Array.isArray(required) ? required.map(String) : []))),
      ...(entry && { entry }),
      ...(item && { item }),
      alternatives: alternatives.filter((each) => !this.#isNull(each)),
      limits,
      isSecret: limits.format === 'password' || parts.some(({ writeOnly }) => writeOnly === true),
    }
  }

  /** A schema with what it refers to, and all of `allOf`. */
  #parts(schema: unknown, depth: number): Schema[] {
    if (!isMap(schema) || depth > DEEPEST) return []
    const referred = typeof schema.$ref === 'string' ? this.#parts(this.#resolve(schema.$ref), depth + 1) : []
    const all = Array.isArray(schema.allOf) ? schema.allOf.flatMap((each) => this.#parts(each, depth + 1)) : []
    return [schema, ...referred, ...all]
  }

  #resolve(reference: string): unknown {
    if (!reference.startsWith('#')) return undefined
    const keys = reference.slice(1).split('/').slice(1)
    return keys
      .map(keyOfPointer)
      .reduce<unknown>((at, key) => (Array.isArray(at) ? at[Number(key)] : own(at, key)), this.#root)
  }

  /** Alternatives that say what a value is; others only demand something besides. */
  #alternatives({ anyOf, oneOf }: Schema): Schema[] {
    const all = [anyOf, oneOf].flatMap((each) => (Array.isArray(each) ? each : [])).filter(isMap)
    const isKind = (each: Schema): boolean =>
      this.#parts(each, 0).some(
        ({ type, properties, enum: words, const: word }) => type || properties || words || word !== undefined,
      )
    return all.length > 1 && all.every(isKind) ? all : []
  }

  #isNull(schema: Schema): boolean {
    const types = this.#parts(schema, 0).map(typesOf).reduce(common, undefined)
    return types?.size === 1 && types.has('null')
  }
}

/** The key that a part of a JSON pointer means. */
export const keyOfPointer = (part: string): string => decoded(part).replaceAll('~1', '/').replaceAll('~0', '~')

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const typesOf = ({ type }: Schema): Set<JsonType> | undefined => {
  if (typeof type === 'string') return new Set([type as JsonType])
  return Array.isArray(type) ? new Set(type as JsonType[]) : undefined
}

const common = (a: Set<JsonType> | undefined, b: Set<JsonType> | undefined): Set<JsonType> | undefined =>
  a && b ? new Set([...a].filter((type) => b.has(type))) : (a ?? b)

/** A union with null is of a value that may be unset. */
const withoutNullAlternative = (
  types: Set<JsonType> | undefined,
  alternatives: readonly Schema[],
  reader: SchemaReader,
): ReadonlySet<JsonType> => {
  if (alternatives.length === 0) return types ?? new Set()
  return new Set(alternatives.flatMap((each) => [...reader.shape(each).types]))
}

const choicesOf = ({ enum: words, const: word }: Schema): readonly unknown[] | undefined => {
  if (word !== undefined) return [word]
  return Array.isArray(words) && words.every((each) => typeof each !== 'object' || each === null) ? words : undefined
}

const entryOf = (parts: readonly Schema[]): Schema | undefined => {
  if (parts.some(({ additionalProperties }) => additionalProperties === false)) {
    return parts.flatMap(({ patternProperties }) => entriesOf(patternProperties)).map(([, schema]) => schema)[0]
  }
  return parts.map(({ additionalProperties }) => additionalProperties).find(isMap)
}

const entriesOf = (properties: unknown): [string, Schema][] =>
  isMap(properties) ? Object.entries(properties).map(([key, schema]) => [key, isMap(schema) ? schema : {}]) : []

const textIn = (parts: readonly Schema[], key: string): string | undefined => {
  const found = parts.map((part) => part[key]).find((each) => typeof each === 'string' && each !== '')
  return found as string | undefined
}

const NUMBERS = ['minimum', 'maximum', 'minLength', 'maxLength'] as const
const TEXTS = ['pattern', 'format'] as const

const limitsOf = (schema: Schema): Limits => {
  const numbers = NUMBERS.filter((key) => typeof schema[key] === 'number')
  const texts = TEXTS.filter((key) => typeof schema[key] === 'string')
  return Object.fromEntries([...numbers, ...texts].map((key) => [key, schema[key]]))
}
