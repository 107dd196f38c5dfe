import { isMap, own } from '../../model/map.ts'
import { sampleValues } from '../../self-check/arbitrary.ts'
import { flatten, type JsonSchema } from '../../self-check/json-schema.ts'
import type { ValueSet } from './prove.ts'

/**
 * How much of each random set is kept, in turns: templates that take any value fail on most sets that change all of them,
 * and then nothing can be compared.
 */
const SHARES = [0.03, 0.08, 0.03, 0.2, 0.03, 0.08, 0.03, 1]

/** Random values that a schema allows: the same for the same seed. */
export const randomSets = (
  schema: JsonSchema,
  { seed, count, without }: { readonly seed: number; readonly count: number; readonly without: readonly string[] },
): readonly ValueSet[] => {
  const draw = generator(seed)
  return (sampleValues(schema, { seed, count }) as Readonly<Record<string, unknown>>[]).map((values, index) => {
    const share = SHARES[index % SHARES.length] as number
    const kept = Object.entries(values).filter(([key]) => !without.includes(key))
    return {
      name: `random values ${index + 1}`,
      isRandom: true,
      values: part(Object.fromEntries(kept), { keeps: () => draw() < share, schema, root: schema }) as object,
    }
  })
}

/** Templates count up to numbers that their authors never bounded: `until (int .Values.replicas)`. */
const LARGEST = 2000

const bounded = (value: unknown): unknown => {
  if (typeof value === 'number') return Math.abs(value) > LARGEST ? value % LARGEST : value
  if (Array.isArray(value)) return value.map(bounded)
  return isMap(value) ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bounded(inner)])) : value
}

interface Sampling {
  readonly keeps: () => boolean
  readonly schema: JsonSchema | boolean
  readonly root: JsonSchema
}

/** A map with some of its leaves; entries of open maps stay whole, since no defaults complete them. */
const part = (value: unknown, { keeps, schema, root }: Sampling): unknown => {
  const { properties } = flatten(schema, root)
  if (!properties || !isMap(value) || Object.keys(value).length === 0) return keeps() ? bounded(value) : undefined
  const entries = Object.entries(value).map(
    ([key, inner]) => [key, part(inner, { keeps, schema: own(properties, key) ?? true, root })] as const,
  )
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined))
}

/** Numbers from 0 to 1 by a linear congruential generator. */
const generator = (seed: number): (() => number) => {
  let state = (seed + 1) >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
