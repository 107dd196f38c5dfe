import fc from 'fast-check'
import type { FlatSchema, JsonSchema } from './json-schema.ts'
import { SHARP_KEYS, SHARP_TEXTS } from './sharp-texts.ts'

/** What the parts of a schema are built with. */
export interface Building {
  readonly root: JsonSchema
  /** How likely something optional is there: 0 to 1. */
  readonly density: number
  /** What texts that are templates may have in them besides references to texts. */
  readonly actions: readonly string[]
  /** The strings are templates. */
  readonly isTemplate?: boolean
  /** How deep inside of the values this is; very deep, all that may be left out is. */
  readonly depth: number
  readonly build: (schema: JsonSchema | boolean, inside: Building) => fc.Arbitrary<unknown>
}

const DEEPEST = 8
const MOST_ITEMS = 4

const deeper = (building: Building): Building => ({ ...building, depth: building.depth + 1 })
const mayAdd = (building: Building): boolean => building.density > 0 && building.depth < DEEPEST

/** Lists that a schema lets through. */
export const lists = (schema: FlatSchema, building: Building): fc.Arbitrary<unknown[]> => {
  const { items = true, minItems = 0 } = schema
  if (isTuple(items)) return fc.tuple(...items.map((item) => building.build(item, deeper(building))))
  const maxLength = mayAdd(building)
    ? Math.max(minItems, Math.min(schema.maxItems ?? MOST_ITEMS, MOST_ITEMS))
    : minItems
  if (maxLength === 0) return fc.constant([])
  const item = building.build(items, deeper(building))
  const range = { minLength: minItems, maxLength }
  return schema.uniqueItems
    ? fc.uniqueArray(item, { ...range, selector: (value) => JSON.stringify(value) })
    : fc.array(item, range)
}

const isTuple = (items: NonNullable<JsonSchema['items']>): items is readonly (JsonSchema | boolean)[] =>
  Array.isArray(items)

/** Maps that a schema lets through: its properties, and others where it is open. */
export const maps = (schema: FlatSchema, building: Building): fc.Arbitrary<Record<string, unknown>> => {
  const known = Object.entries(schema.properties ?? {}).filter(([name, property]) =>
    isThere(name, property, schema, building),
  )
  const properties = known.map(([name, property]) => propertyOf(name, property, schema, building))
  return fc
    .tuple(others(schema, building), ...properties)
    .map(([more, ...own]) => Object.fromEntries([...own.flat(), ...more]))
}

type Entries = readonly (readonly [string, unknown])[]

const isThere = (name: string, property: JsonSchema | boolean, schema: FlatSchema, building: Building): boolean =>
  schema.required?.includes(name) || (property !== false && mayAdd(building))

const propertyOf = (
  name: string,
  property: JsonSchema | boolean,
  schema: FlatSchema,
  building: Building,
): fc.Arbitrary<Entries> => {
  const value = building.build(property, deeper(building)).map((each): Entries => [[name, each]])
  if (schema.required?.includes(name)) return value
  const weight = Math.round(building.density * 100)
  return fc.oneof({ weight: 100 - weight, arbitrary: fc.constant<Entries>([]) }, { weight, arbitrary: value })
}

/** Entries that the schema doesn't name. */
const others = (schema: FlatSchema, building: Building): fc.Arbitrary<Entries> => {
  const { additionalProperties, propertyNames, minProperties = 0 } = schema
  const value = openValue(additionalProperties, schema)
  const least = Math.max(0, minProperties - (schema.required?.length ?? 0))
  if (value === undefined || (!mayAdd(building) && least === 0)) return fc.constant([])
  const key = (propertyNames === undefined ? fc.constantFrom(...SHARP_KEYS) : keys(propertyNames, building)).filter(
    (name) => !Object.hasOwn(schema.properties ?? {}, name) && !matchesPattern(name, schema),
  )
  const entry = fc.tuple(key, building.build(value, deeper(building)))
  const maxLength = Math.max(least, Math.min(schema.maxProperties ?? MOST_ITEMS, MOST_ITEMS))
  return fc.uniqueArray(entry, { selector: ([name]) => name, minLength: least, maxLength })
}

const keys = (propertyNames: JsonSchema | boolean, building: Building): fc.Arbitrary<string> => {
  const any = building.build(typeof propertyNames === 'object' ? { type: 'string', ...propertyNames } : propertyNames, {
    ...building,
    isTemplate: false,
  })
  return any.map(String)
}

const openValue = (
  additional: JsonSchema | boolean | undefined,
  schema: FlatSchema,
): JsonSchema | boolean | undefined => {
  if (additional === false) return undefined
  if (typeof additional === 'object') return additional
  // an interface that was left open gets no foreign keys; a map of anything does
  return schema.properties === undefined ? true : undefined
}

const matchesPattern = (name: string, schema: FlatSchema): boolean =>
  Object.keys(schema.patternProperties ?? {}).some((pattern) => new RegExp(pattern, 'u').test(name))

/** Anything that JSON can hold, as in a Kubernetes type that is passed through. */
export const anything = (building: Building): fc.Arbitrary<unknown> => {
  const scalars = [
    building.isTemplate ? building.build({ type: 'string' }, building) : fc.constantFrom(...SHARP_TEXTS),
    fc.integer({ min: -3_000_000, max: 3_000_000 }),
    fc.boolean(),
    fc.constant(null),
  ]
  if (!mayAdd(building) || building.depth > 4) return fc.oneof(...scalars)
  const inside = deeper({ ...building, depth: building.depth + 2 })
  return fc.oneof(
    ...scalars,
    fc.array(anything(inside), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...SHARP_KEYS), anything(inside), { maxKeys: 3, noNullPrototype: true }),
  )
}
