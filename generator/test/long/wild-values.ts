import fc from 'fast-check'
import { yamlSafeJson } from '../../../helm-engine/src/yaml-safe-json.ts'
import { arbitraryValues } from '../../src/self-check/arbitrary.ts'
import type { JsonSchema } from '../../src/self-check/json-schema.ts'
import { SHARP_KEYS, SHARP_TEXTS } from '../../src/self-check/sharp-texts.ts'
import { type Json, type JsonMap, overlay } from '../../src/values/index.ts'
import { type SetFlag, valuesByHelm } from '../differential/given-values.ts'

/** Values as a user gives them: a stack of files, then flags in the order in which Helm takes them. */
export interface Given {
  readonly files: readonly JsonMap[]
  readonly flags: readonly (readonly [SetFlag, string])[]
}

/** What all that is given comes to. */
export const mergedFrom = ({ files, flags }: Given): JsonMap => valuesByHelm(files.map(yamlSafeJson), flags)

type Path = readonly string[]

/**
 * What users do: valid values, or two sets of them over each other, then a few changes anywhere: a subtree gone or null,
 * a text, number, map or list in place of it, or a key that nobody expects, in a file more or by a flag.
 */
export const wildValues = (schema: JsonSchema, defaults: JsonMap): fc.Arbitrary<Given> =>
  fc.array(arbitraryValues(schema, 'all') as fc.Arbitrary<JsonMap>, { minLength: 1, maxLength: 2 }).chain((files) => {
    const paths = pathsIn([defaults, ...files].reduce(overlay, {}))
    const places = fc.constantFrom(...paths)
    return fc
      .tuple(fc.array(fileChange(places), { maxLength: 2 }), fc.array(flagOf(places), { maxLength: 2 }))
      .map(([changes, flags]) => ({ files: [...files, ...changes], flags: inOrder(flags) }))
  })

const pathsIn = (values: JsonMap, path: Path = []): Path[] =>
  Object.entries(values).flatMap(([key, value]) => [
    [...path, key],
    ...(isMap(value) ? pathsIn(value, [...path, key]) : []),
  ])

const isMap = (value: unknown): value is JsonMap => typeof value === 'object' && value !== null && !Array.isArray(value)

const ORDER: readonly SetFlag[] = ['--set-json', '--set', '--set-string']

const inOrder = (flags: Given['flags']): Given['flags'] =>
  [...flags].sort(([a], [b]) => ORDER.indexOf(a) - ORDER.indexOf(b))

const anyValue: fc.Arbitrary<Json> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.constantFrom(...SHARP_TEXTS),
  fc.constantFrom<Json>(0, 1, -1, 1.5, 3_000_000, true, false, {}, [], [null], { a: null }),
  fc.constantFrom(...SHARP_KEYS).map((key) => ({ [key]: 'x' })),
)

const fileChange = (places: fc.Arbitrary<Path>): fc.Arbitrary<JsonMap> =>
  fc
    .tuple(places, anyValue, fc.option(fc.constantFrom(...SHARP_KEYS), { freq: 4 }))
    .map(([path, value, key]) => nested(key === null ? path : [...path, key], value) as JsonMap)

const nested = (path: Path, value: Json): Json =>
  path.reduceRight<Json>((inside, key) => Object.fromEntries([[key, inside]]), value)

const flagOf = (places: fc.Arbitrary<Path>): fc.Arbitrary<readonly [SetFlag, string]> =>
  fc.tuple(fc.constantFrom(...ORDER), places, anyValue).map(([flag, path, value]) => {
    const name = path.map((key) => key.replace(/[\\.,=[\]{}]/g, '\\$&')).join('.')
    return [flag, `${name}=${flag === '--set-json' ? JSON.stringify(value) : plain(value)}`] as const
  })

/** A text as a careful user writes it after `--set`. */
const plain = (value: Json): string =>
  typeof value === 'string' ? value.replace(/[\\,{}[\]]/g, '\\$&') : typeof value === 'object' ? 'null' : String(value)
