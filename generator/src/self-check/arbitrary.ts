import fc from 'fast-check'
import { anything, type Building, lists, maps } from './arbitrary-composed.ts'
import { integers, numbers, texts } from './arbitrary-scalars.ts'
import { ACTIONS, type Templates } from './arbitrary-templates.ts'
import { type FlatSchema, flatten, type JsonSchema, merge, typesOf } from './json-schema.ts'

/**
 * Values that a schema lets through, sharp ones among them: texts that YAML likes to misread, integers at the edges,
 * optional ones absent or null, empty maps and lists.
 */
export const arbitraryValues = (schema: JsonSchema, templates: Templates = 'references'): fc.Arbitrary<unknown> =>
  fc.oneof(
    ...DENSITIES.flatMap((density) =>
      ACTIONS[templates].map(({ weight, actions }) => ({
        weight,
        arbitrary: build(schema, { root: schema, density, actions, depth: 0, build }),
      })),
    ),
  )

// from nothing that is optional to nearly all of it
const DENSITIES = [0, 0.3, 0.7, 0.97]

/** How many values to draw, and which: the same seed gives the same values. */
export interface SampleOptions {
  readonly seed: number
  readonly count: number
  /** Further conditions, such as what the whole schema says; values that fail them are not drawn. */
  readonly accept?: (values: unknown) => boolean
  /** What users write as templates: only what works without Helm, or all, where it is Helm that renders. */
  readonly templates?: Templates
}

/** Draws values that a schema lets through. */
export const sampleValues = (
  schema: JsonSchema,
  { seed, count, accept = () => true, templates }: SampleOptions,
): unknown[] =>
  count === 0 ? [] : fc.sample(arbitraryValues(schema, templates).filter(accept), { seed, numRuns: count })

const build = (schema: JsonSchema | boolean, building: Building): fc.Arbitrary<unknown> => {
  const flat = flatten(schema, building.root)
  // said of strings, and of maps and lists of strings, that users write as templates
  return ofFlat(flat, flat.$comment === 'tpl' ? { ...building, isTemplate: true } : building)
}

const ofFlat = (schema: FlatSchema, building: Building): fc.Arbitrary<unknown> => {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return oneOfValues(schema.enum, schema)
  const { anyOf, oneOf, ...rest } = schema
  if (anyOf) return fc.oneof(...branches(anyOf, { ...rest, ...(oneOf && { oneOf }) }, building))
  if (oneOf) return fc.oneof(...branches(oneOf, rest, building))
  const types = typesOf(schema.type) ?? guessedTypes(schema)
  return types ? oneOfTypes(types, schema, building) : anything(building)
}

const oneOfValues = (values: readonly unknown[], schema: FlatSchema): fc.Arbitrary<unknown> => {
  const types = typesOf(schema.type)
  const fitting = values.filter((value) => !types || types.some((type) => IS[type]?.(value)))
  if (fitting.length === 0) throw new Error('The schema allows no value')
  return fc.constantFrom(...fitting)
}

const branches = (
  schemas: readonly (JsonSchema | boolean)[],
  rest: FlatSchema,
  building: Building,
): fc.Arbitrary<unknown>[] =>
  schemas
    .map((schema) => merge(rest, flatten(schema, building.root)))
    .filter((schema) => typesOf(schema.type)?.length !== 0 && schema.enum?.length !== 0)
    .map((schema) => ofFlat(schema, building))

const oneOfTypes = (types: readonly string[], schema: FlatSchema, building: Building): fc.Arbitrary<unknown> =>
  fc.oneof(
    ...types.map((type) => ({
      weight: type === 'null' ? 1 : 4,
      arbitrary: (OF_TYPE[type] ?? unknownType(type))(schema, building),
    })),
  )

type Builder = (schema: FlatSchema, building: Building) => fc.Arbitrary<unknown>

const OF_TYPE: Readonly<Record<string, Builder>> = {
  string: texts,
  integer: integers,
  number: numbers,
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  array: lists,
  object: maps,
}

const unknownType = (type: string): Builder => {
  throw new Error(`The schema has the type ${type}, which isn't one of JSON's`)
}

const IS: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
}

const guessedTypes = (schema: FlatSchema): readonly string[] | undefined => {
  if (schema.properties || schema.additionalProperties !== undefined || schema.required) return ['object']
  if (schema.items !== undefined) return ['array']
  if (schema.patterns.length > 0 || schema.minLength !== undefined) return ['string']
  return schema.minimum === undefined && schema.maximum === undefined ? undefined : ['number']
}
