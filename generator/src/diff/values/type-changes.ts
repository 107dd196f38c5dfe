import { isSame } from '../../model/map.ts'
import { shortened } from '../../model/words.ts'
import { type FlatSchema, type JsonSchema, typesOf } from '../../self-check/json-schema.ts'
import { type Words, words } from '../change.ts'
import type { Found } from './keyword-changes.ts'
import { RETYPED } from './readable-schema.ts'

const typeOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}

const accepts = (types: readonly string[] | undefined, type: string): boolean =>
  types === undefined || types.includes(type) || (type === 'integer' && types.includes('number'))

/** The types that a schema lets through, of a list of values those of its values; undefined for all. */
const typesIn = (schema: FlatSchema): readonly string[] | undefined => {
  const values = listedIn(schema)
  return values ? [...new Set(values.map(typeOf))] : typesOf(schema.type)
}

/** Whether a schema lets values of a type through. */
export const takes = (schema: FlatSchema, type: string): boolean => accepts(typesIn(schema), type)

/** The values that a schema lists, without those that it refuses otherwise. */
const listedIn = (schema: FlatSchema): readonly unknown[] | undefined =>
  schema.enum?.filter((value) => allows(schema, value))

/** Whether a schema lets a single value through: of maps and lists, only their type is looked at. */
const allows = (schema: FlatSchema, value: unknown): boolean => {
  if (!accepts(typesOf(schema.type), typeOf(value))) return false
  if (schema.enum && !schema.enum.some((each) => isSame(each, value))) return false
  if (typeof value === 'string')
    return (
      isWithin([...value].length, schema.minLength, schema.maxLength) &&
      schema.patterns.every((each) => matches(each, value))
    )
  return typeof value !== 'number' || isNumberWithin(schema, value)
}

const isWithin = (number: number, least = -Infinity, most = Infinity): boolean => number >= least && number <= most

const isNumberWithin = (schema: FlatSchema, value: number): boolean =>
  isWithin(value, schema.minimum, schema.maximum) &&
  value > (schema.exclusiveMinimum ?? -Infinity) &&
  value < (schema.exclusiveMaximum ?? Infinity)

const matches = (pattern: string, text: string): boolean => {
  try {
    return new RegExp(pattern, 'u').test(text)
  } catch {
    // it may be one of Go's
    return false
  }
}

/** Which types and listed values a schema lets through otherwise than another. */
export const typeChanges = (path: string, before: FlatSchema, after: FlatSchema): readonly Found[] => {
  const [old, now] = [typesIn(before), typesIn(after)]
  if (old && now && areOther(old, now)) return [['retyped', retyping(path, named(now), named(old), after)]]
  if (before.enum || after.enum) return listChanges(path, before, after)
  if (old && now) {
    const [lost, gained] = [old.filter((type) => !accepts(now, type)), now.filter((type) => !accepts(old, type))]
    if (lost.length > 0) return [['narrowed', words`${path} no longer takes ${named(lost)}`]]
    return gained.length > 0 ? [['widened', words`${path} takes ${named(gained)}, too`]] : []
  }
  if (now) return [['narrowed', words`${path} takes only ${named(now)}`]]
  return old ? [['widened', words`${path} takes more than ${named(old)}`]] : []
}

/** With what the chart tells its users to do. */
const retyping = (path: string, now: string, old: string, after: FlatSchema): Words => {
  const note = (after as JsonSchema)[RETYPED]
  const text = words`${path} takes ${now}, no longer ${old}`
  if (typeof note !== 'string') return text
  return { ...text, texts: [...text.texts.slice(0, -1), note.slice(note.indexOf(':'))] }
}

const named = (types: readonly string[]): string => types.join(' or ')

/** Whether what isn't null was something else before. */
const areOther = (before: readonly string[], after: readonly string[]): boolean => {
  const [old, now] = [before, after].map((types) => types.filter((type) => type !== 'null')) as [string[], string[]]
  const areRelated = (a: string, b: string): boolean => accepts([a], b) || accepts([b], a)
  return old.length > 0 && now.length > 0 && !old.some((type) => now.some((each) => areRelated(type, each)))
}

const listChanges = (path: string, before: FlatSchema, after: FlatSchema): readonly Found[] => {
  const [old, now] = [listedIn(before), listedIn(after)]
  if (now?.length === 0) return old?.length === 0 ? [] : [['narrowed', words`${path} takes nothing`]]
  if (!old) return [['narrowed', words`${path} takes only ${listed(now ?? [])}`]]
  const lost = old.filter((value) => !allows(after, value))
  if (lost.length > 0) return [['narrowed', words`${path} no longer takes ${listed(lost)}`]]
  if (!now) return [['widened', words`${path} takes more than ${listed(old)}`]]
  const gained = now.filter((value) => !allows(before, value))
  return gained.length > 0 ? [['widened', words`${path} takes ${listed(gained)}, too`]] : []
}

const listed = (values: readonly unknown[]): string =>
  shortened(values.map((value) => shortened(JSON.stringify(value), 80)).join(', '), 200)
