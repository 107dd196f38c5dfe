import { distance } from 'fastest-levenshtein'
import { isMap, isSame } from '../../model/map.ts'
import type { JsonSchema } from '../../self-check/json-schema.ts'
import type { OwnValue } from './compare-schemas.ts'
import { rulesOf } from './readable-schema.ts'

/** A value that probably got another name. */
export interface Renamed {
  readonly from: OwnValue
  readonly to: OwnValue
}

/** Pairs of removed and added values that are the same but for their names: a guess. */
export const findRenamed = (
  removed: readonly OwnValue[],
  added: readonly OwnValue[],
  roots: { readonly before: JsonSchema; readonly after: JsonSchema },
): readonly Renamed[] => {
  const left = added.map((value) => ({ value, rules: rulesOf(value.schema, roots.after) }))
  return removed.flatMap((from) => {
    const rules = rulesOf(from.schema, roots.before)
    const at = left.findIndex((to) => to.rules === rules && isSameValue(from, to.value))
    return at < 0 ? [] : [{ from, to: (left.splice(at, 1)[0] as (typeof left)[number]).value }]
  })
}

const isSameValue = (from: OwnValue, to: OwnValue): boolean => {
  if (!isSame(from.default, to.default)) return false
  const [description, other] = [descriptionOf(from), descriptionOf(to)]
  if (description !== undefined && description === other) return true
  const [name, newName] = [from, to].map(({ path }) => path.at(-1)?.toLowerCase() ?? '') as [string, string]
  if (joined(from) === joined(to)) return true
  if (parentOf(from) === parentOf(to)) return areSimilar(name, newName)
  return name === newName && isTelling(from.default)
}

const descriptionOf = ({ schema }: OwnValue): unknown =>
  isMap(schema) && schema.description !== '' ? schema.description : undefined

/** `serviceType` and `service.type` are the same. */
const joined = ({ path }: OwnValue): string => path.join('').toLowerCase()

const parentOf = ({ path }: OwnValue): string => JSON.stringify(path.slice(0, -1))

const areSimilar = (a: string, b: string): boolean =>
  (Math.min(a.length, b.length) >= 3 && (a.includes(b) || b.includes(a))) ||
  distance(a, b) <= Math.min(a.length, b.length) / 3

/** Half of all values are `true`, `1` or empty. */
const isTelling = (value: unknown): boolean => (JSON.stringify(value) ?? '').length > 5
