import fc from 'fast-check'
import type { Building } from './arbitrary-composed.ts'
import { templates } from './arbitrary-templates.ts'
import type { FlatSchema } from './json-schema.ts'
import { SHARP_INTEGERS, SHARP_NUMBERS, SHARP_TEXTS } from './sharp-texts.ts'

/** One of some values half of the time, else any. */
const oftenOneOf = <T>(sharp: readonly T[], any: fc.Arbitrary<T> | undefined): fc.Arbitrary<T> => {
  const parts = [...(sharp.length > 0 ? [fc.constantFrom(...sharp)] : []), ...(any ? [any] : [])]
  if (parts.length === 0) throw new Error('The schema allows no value')
  return fc.oneof(...parts)
}

const FORMATS: Readonly<Record<string, () => fc.Arbitrary<string>>> = {
  uri: () => fc.webUrl(),
  'uri-reference': () => fc.webUrl(),
  hostname: () => fc.domain(),
  email: () => fc.emailAddress(),
  ipv4: () => fc.ipV4(),
  ipv6: () => fc.ipV6(),
  uuid: () => fc.uuid(),
  date: () => fc.integer({ min: 0, max: 40_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
  'date-time': () => fc.integer({ min: 0, max: 4_000_000_000 }).map((second) => new Date(second * 1000).toISOString()),
  regex: () => fc.constantFrom('^a+$', '[a-z]*', '\\d'),
}

// Helm's YAML takes this key for a merge, quoted too: no template can print it
const MERGE = '<<'

/** Strings that a schema lets through. */
export const texts = (schema: FlatSchema, building: Building): fc.Arbitrary<string> => {
  const patterns = schema.patterns.map((pattern) => new RegExp(pattern, 'u'))
  const fits = (text: string): boolean => {
    const { length } = [...text]
    return (
      text !== MERGE &&
      length >= (schema.minLength ?? 0) &&
      length <= (schema.maxLength ?? Number.POSITIVE_INFINITY) &&
      patterns.every((pattern) => pattern.test(text))
    )
  }
  const format = schema.format === undefined ? undefined : FORMATS[schema.format]
  if (format) return format().filter(fits)
  const any = oftenOneOf(SHARP_TEXTS.filter(fits), anyText(schema).filter(fits))
  return building.isTemplate ? templates(any, building).filter(fits) : any
}

const anyText = (schema: FlatSchema): fc.Arbitrary<string> => {
  const [pattern] = schema.patterns
  if (pattern !== undefined) return matching(pattern, schema.maxLength ?? 100)
  const minLength = schema.minLength ?? 0
  // printable and some beyond ASCII: what can't stand in YAML at all isn't the charts' business
  const unit = fc.constantFrom(...' abcXYZ019-_.:/\\"\'{}$%#&*!|>@`[],=~?<\n\téß日😀')
  return fc.string({ unit, minLength, maxLength: Math.min(schema.maxLength ?? minLength + 20, minLength + 20) })
}

const known = new Map<string, fc.Arbitrary<string>>()

/** Strings that match a pattern; to read it takes longer than to draw many of them, and a schema repeats the same few. */
export const matching = (pattern: string, maxLength: number): fc.Arbitrary<string> => {
  const key = `${maxLength} ${pattern}`
  const found = known.get(key) ?? fc.stringMatching(new RegExp(pattern), { maxLength })
  known.set(key, found)
  return found
}

const within = (schema: FlatSchema, value: number): boolean =>
  value >= (schema.minimum ?? Number.NEGATIVE_INFINITY) &&
  value <= (schema.maximum ?? Number.POSITIVE_INFINITY) &&
  value > (schema.exclusiveMinimum ?? Number.NEGATIVE_INFINITY) &&
  value < (schema.exclusiveMaximum ?? Number.POSITIVE_INFINITY) &&
  (schema.multipleOf === undefined || Number.isInteger(value / schema.multipleOf))

/** Integers that a schema lets through, none beyond what JavaScript counts exactly. */
export const integers = (schema: FlatSchema): fc.Arbitrary<number> => {
  const step = schema.multipleOf ?? 1
  const lowest = Math.ceil(Math.max(schema.minimum ?? -MAX, (schema.exclusiveMinimum ?? -MAX - 1) + 1, -MAX) / step)
  const highest = Math.floor(Math.min(schema.maximum ?? MAX, (schema.exclusiveMaximum ?? MAX + 1) - 1, MAX) / step)
  const edges = [lowest * step, (lowest + 1) * step, highest * step]
  const sharp = [...SHARP_INTEGERS, ...edges].filter((value) => Number.isSafeInteger(value) && within(schema, value))
  const any = lowest <= highest ? fc.integer({ min: lowest, max: highest }).map((value) => value * step) : undefined
  return oftenOneOf(sharp.map(withoutNegativeZero), any?.map(withoutNegativeZero))
}

const MAX = Number.MAX_SAFE_INTEGER
const withoutNegativeZero = (value: number): number => value + 0

/** Numbers that a schema lets through. */
export const numbers = (schema: FlatSchema): fc.Arbitrary<number> => {
  const sharp = [...SHARP_NUMBERS, schema.minimum ?? 0, schema.maximum ?? 0].filter((value) => within(schema, value))
  const min = Math.max(schema.minimum ?? -1e9, schema.exclusiveMinimum ?? -1e9)
  const max = Math.max(min, Math.min(schema.maximum ?? 1e9, schema.exclusiveMaximum ?? 1e9))
  const any = fc.double({ min, max, noNaN: true }).map(withoutNegativeZero)
  return oftenOneOf(sharp, schema.multipleOf === undefined ? any.filter((value) => within(schema, value)) : undefined)
}
