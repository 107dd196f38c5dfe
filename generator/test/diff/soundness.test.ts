import { Ajv } from 'ajv'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareValues } from '../../src/diff/values/compare-values.ts'
import { sampleValues } from '../../src/self-check/arbitrary.ts'
import type { JsonSchema } from '../../src/self-check/json-schema.ts'
import { chart } from './charts.ts'

const bound = fc.integer({ min: 0, max: 4 })
const some = <T extends object>(content: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(content, { requiredKeys: [] })
const WORDS = ['a', 'b', 'c', 'd']

/** Bounds that some value satisfies. */
const isPossible = (schema: Readonly<Record<string, unknown>>): boolean =>
  [
    ['minimum', 'maximum'],
    ['minLength', 'maxLength'],
    ['minItems', 'maxItems'],
  ].every(([least, most]) => Number(schema[least as string] ?? 0) <= Number(schema[most as string] ?? 9))

const schema: fc.Memo<JsonSchema> = fc.memo((depth) => {
  const scalars: fc.Arbitrary<object>[] = [
    some({ minLength: bound, maxLength: bound, pattern: fc.constantFrom('^[a-c]*$', '^[a-z]*$') }).map((more) => ({
      type: 'string',
      ...more,
    })),
    some({ minimum: bound, maximum: bound }).map((more) => ({ type: 'integer', ...more })),
    some({ minimum: bound, maximum: bound }).map((more) => ({ type: ['number', 'null'], ...more })),
    fc.subarray(WORDS, { minLength: 1 }).map((words) => ({ enum: words })),
    fc.constantFrom({ type: 'boolean' }, { type: ['string', 'integer'] }, { $ref: '#/definitions/Shared' }),
  ]
  const inner: fc.Arbitrary<object>[] =
    depth <= 1
      ? []
      : [
          fc
            .tuple(schema(depth - 1), some({ minItems: fc.constantFrom(0, 1), maxItems: bound }))
            .map(([items, more]) => ({ type: 'array', items, ...more })),
          object(depth - 1),
          schema(depth - 1).map((additionalProperties) => ({ type: 'object', additionalProperties })),
          fc.tuple(schema(depth - 1), schema(depth - 1)).map((anyOf) => ({ anyOf })),
        ]
  return fc.oneof(...scalars, ...inner).filter((each) => isPossible(each as never)) as fc.Arbitrary<JsonSchema>
})

const object = (depth: number): fc.Arbitrary<object> =>
  fc
    .record({
      properties: fc.dictionary(fc.constantFrom(...WORDS), schema(depth), { minKeys: 1, maxKeys: 3 }),
      isClosed: fc.boolean(),
      required: fc.subarray(WORDS),
    })
    .map(({ properties, isClosed, required }) => ({
      type: 'object',
      properties,
      required: required.filter((name) => Object.hasOwn(properties, name)),
      ...(isClosed && { additionalProperties: false }),
    }))

const whole = fc
  .tuple(
    object(3),
    schema(1).filter((each) => each.$ref === undefined),
  )
  .map(([root, Shared]) => ({ ...root, definitions: { Shared } }) as unknown as JsonSchema)

/** A rule of one place in a schema. */
const edit: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  some({ minLength: bound, maxLength: bound }),
  some({ minimum: bound, maximum: bound }),
  some({ minItems: bound, maxItems: bound }),
  fc.record({ pattern: fc.constantFrom('^[a-c]*$', undefined) }),
  fc.record({ enum: fc.subarray(WORDS, { minLength: 1 }) }),
  fc.record({ required: fc.subarray(WORDS) }),
  fc.record({ additionalProperties: fc.constantFrom<unknown>(false, true, { type: 'string' }) }),
  fc.record({ type: fc.constantFrom('string', 'integer', 'number', ['string', 'null'], undefined) }),
  // no definition that is itself
  schema(1)
    .filter((each) => each.$ref === undefined)
    .map((each) => ({ ...each })),
)

/** All schemas in a schema. */
const placesIn = (node: unknown, around = ''): Record<string, unknown>[] => {
  if (typeof node !== 'object' || node === null) return []
  const isSchema = !['properties', 'definitions', 'anyOf', 'required', 'enum', 'type'].includes(around)
  const inner = Object.entries(node).flatMap(([key, each]) =>
    placesIn(each, Array.isArray(node) || !isSchema ? '' : key),
  )
  return isSchema ? [node as Record<string, unknown>, ...inner] : inner
}

const edited = (before: JsonSchema, at: number, by: Record<string, unknown>): JsonSchema => {
  const copy = structuredClone(before)
  const places = placesIn(copy)
  Object.assign(places[at % places.length] as object, by)
  return JSON.parse(JSON.stringify(copy))
}

const ajv = new Ajv({ strict: false })

test('what the old schema lets through and the new one refuses is always reported as breaking', () => {
  let [silent, breaking] = [0, 0]
  fc.assert(
    fc.property(whole, fc.nat(), edit, (before, at, by) => {
      const after = edited(before, at, by)
      const changes = compareValues(chart({ 'values.schema.json': before }), chart({ 'values.schema.json': after }))
      if (changes.some(({ level }) => level === 'major')) {
        breaking++
        return
      }
      silent++
      const validate = ajv.compile(after)
      for (const values of sampleValues(before as never, { seed: 1, count: 30 }))
        expect(validate(values), JSON.stringify({ before, after, values, changes, errors: validate.errors })).toBe(true)
    }),
    { seed: Number(process.env.SEED ?? 1), numRuns: 3000 },
  )
  expect(silent).toBeGreaterThan(500)
  expect(breaking).toBeGreaterThan(500)
})
