import { createRequire } from 'node:module'
import { basename, resolve as resolvePath } from 'node:path'
import { declared, fieldIn, placeInSource } from '../loader/index.ts'
import { entryOf, isMap } from '../model/map.ts'
import type { Type } from '../model/type.ts'
import { checkCarried, shapeWithCarried } from './carried.ts'
import { generatedSchema } from './interface/generated-schema.ts'
import { ordered, readShape } from './interface/read-shape.ts'
import type { TaggedSchema } from './interface/tagged-schema.ts'
import { type Json, type JsonMap, mapEntries, pathName, pathOfKey } from './json.ts'
import type { SwitchedDependency } from './schema/dependency-switches.ts'
import { type Constraints, type Documented, type Property, propertiesOf, resolve, type Shape } from './shape.ts'
import { typeOf, typeOfProperty } from './shape-type.ts'
import { locatingValue, ValuesError } from './values-error.ts'

/** All that is known of a chart's values: extracted once, read by everything that documents or checks them. */
export interface ValuesModel {
  /** The schema's file. */
  readonly file: string
  /** Name of the schema's file, for the first lines of what is made from it. */
  readonly source: string
  readonly description?: string
  /** Every value, leaves and interfaces, in the order of the source. */
  readonly fields: readonly Field[]
  /** The type of the whole, for templates. */
  readonly type: Type
  /** The interface `Values`. */
  readonly shape: Shape
  /** The typed defaults, without what they leave undefined. */
  readonly defaults: JsonMap
  /** Charts whose values stand beside the chart's own, and what switches them. */
  readonly dependencies?: readonly SwitchedDependency[]
}

export interface ExtractOptions {
  /** The file that exports the interface `Values` and its typed `defaults`. */
  readonly schemaFile: string
  /** For its `paths`; not needed otherwise. */
  readonly tsconfig?: string
  /** The module's `defaults`, where the caller has loaded it already. */
  readonly defaults?: unknown
  readonly dependencies?: readonly SwitchedDependency[]
}

/**
 * Reads the values of a chart from its interface.
 *
 * @example
 * extractValues({ schemaFile: 'schemas/hello-counter.ts' }).fields.map((field) => field.name)
 */
export const extractValues = (options: ExtractOptions): ValuesModel => {
  const { schemaFile, tsconfig, dependencies } = options
  const given = options.defaults ?? loadDefaults(schemaFile)
  locatingValue(
    (path) => placeInSource(schemaFile, fieldIn(declared('defaults'), path)),
    () => checkJson(given),
  )
  const defaults = definedOnly(given, schemaFile)
  const schema = generatedSchema(resolvePath(schemaFile), tsconfig) as TaggedSchema
  const inInterface = (path: string) => placeInSource(schemaFile, fieldIn(declared('Values'), path))
  const shape = ordered(
    locatingValue(inInterface, () => readShape(schema)),
    defaults,
  )
  const { description, kind } = resolve(shape)
  if (kind !== 'object')
    throw new ValuesError(
      'no-interface',
      '',
      '`Values` must be an interface: write `export interface Values { … }`',
      inInterface(''),
    )
  const fields = fieldsOf(shape, defaults)
  locatingValue(inInterface, () => checkCarried(shape, fields))
  return {
    file: schemaFile,
    source: basename(schemaFile),
    description,
    shape,
    type: typeOf(shapeWithCarried({ shape, fields })),
    defaults,
    fields,
    ...(dependencies && { dependencies }),
  }
}

const loadDefaults = (schemaFile: string): unknown =>
  (createRequire(import.meta.url)(resolvePath(schemaFile)) as { defaults?: unknown }).defaults

/** Refuses what no values file can hold. */
const checkJson = (value: unknown, path = ''): void => {
  const kind = kindOf(value)
  if (kind === undefined) return
  if (kind !== 'plain')
    throw new ValuesError(
      'no-value',
      path,
      `the default is ${kind}, but values can only be strings, numbers, booleans, lists and maps`,
    )
  for (const [key, inner] of Object.entries(value as object)) checkJson(inner, pathOfKey(path, key))
}

/** What a value is in words; `plain` where it has parts, undefined for what has none. */
const kindOf = (value: unknown): string | undefined => {
  if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol') return `a ${typeof value}`
  if (typeof value !== 'object' || value === null) return undefined
  const name = Object.getPrototypeOf(value)?.constructor?.name ?? 'Object'
  return Array.isArray(value) || name === 'Object' ? 'plain' : `a ${name}`
}

const definedOnly = (defaults: unknown, schemaFile: string): JsonMap => {
  if (!isMap(defaults)) {
    throw new ValuesError(
      'no-defaults',
      '',
      'This file exports no defaults: write `export const defaults: Values = { … }`',
      placeInSource(schemaFile),
    )
  }
  return copy(defaults as JsonMap)
}

/** The same values without the fields that are undefined or null: both mean unset. */
const copy = (map: JsonMap): JsonMap =>
  mapEntries(map, (value) => (value === null ? undefined : isMap(value) ? copy(value) : value))

/** One value of a chart, with all that is known of it. */
export interface Field extends Documented {
  readonly path: readonly string[]
  /** `web.service.port`. */
  readonly name: string
  /** For templates; optional where the value may be absent. */
  readonly type: Type
  /** For schemas and examples. */
  readonly shape: Shape
  readonly constraints: Constraints
  /** From the typed `defaults`; undefined where these don't set it. */
  readonly default?: Json
  /** False for an interface, whose own fields follow it. */
  readonly leaf: boolean
}

/** The fields of an interface and of all interfaces in it, in the order of the source. */
const fieldsOf = (shape: Shape, defaults: Json | undefined, path: readonly string[] = []): Field[] => {
  return propertiesOf(resolve(shape)).flatMap((property) => {
    const value = entryOf(defaults, property.name) as Json | undefined
    const here = [...path, property.name]
    return [fieldOf(property, value, here), ...fieldsOf(property.shape, value, here)]
  })
}

const fieldOf = (property: Property, value: Json | undefined, path: readonly string[]): Field => {
  const { description, constraints, example, deprecated, renamedFrom, carriesFormer, retyped, isTemplate, kind } =
    resolve(property.shape)
  return {
    path,
    name: pathName(path),
    type: typeOfProperty(property),
    shape: property.shape,
    description,
    constraints,
    example,
    deprecated,
    renamedFrom,
    carriesFormer,
    retyped,
    isTemplate,
    ...(value !== undefined && value !== null && { default: value }),
    leaf: kind !== 'object',
  }
}
