import type { Type } from '../../src/model/type.ts'
import { sampleValues } from '../../src/self-check/arbitrary.ts'
import { schemaOfType } from './schema-of-type.ts'
import { seed } from './seed.ts'

/** Random values of a type, by names that say how to draw them again. */
export const randomSets = (type: Type, count: number): Record<string, Record<string, unknown>> => {
  const samples = sampleValues(schemaOfType(type), { seed, count }) as Record<string, unknown>[]
  return Object.fromEntries(samples.map((values, index) => [`random values ${index} (SEED=${seed})`, values]))
}
