import { isMap, own } from '../model/map.ts'
import { ANY, alternatives, join, joinAll, type ObjectType, required, type Type, UNKNOWN } from '../model/type.ts'
import { accepts, both, type Check, complete, isThere, map } from './argument-checks.ts'
import { define } from './definition.ts'
import { isEmptyValue } from './emptiness.ts'
import { asRead } from './serialization.ts'

/** Two maps as one; a value of both is one map again where both are maps. */
export type Merged<A, B> = [A] extends [B] ? ([B] extends [A] ? A : MergedMap<A, B>) : MergedMap<A, B>

type MergedMap<A, B> = {
  [K in keyof A | keyof B]: MergedField<K extends keyof A ? A[K] : never, K extends keyof B ? B[K] : never>
}

/** One is there where either is. */
type MergedField<A, B> =
  | MergedValue<Exclude<A, undefined>, Exclude<B, undefined>>
  | (MayMiss<A> extends true ? (MayMiss<B> extends true ? undefined : never) : never)

type MergedValue<A, B> = [A] extends [never]
  ? B
  : [B] extends [never]
    ? A
    : [IsMap<A>, IsMap<B>] extends [true, true]
      ? Merged<A, B>
      : A | B

type MayMiss<T> = [T] extends [never] ? true : undefined extends T ? true : false

type IsMap<T> = [T] extends [readonly unknown[]] ? false : [T] extends [object] ? true : false

type Merge = {
  <A extends object, B extends object>(first: A, second: B): Merged<A, B>
  <A extends object, B extends object, C extends object>(first: A, second: B, third: C): Merged<Merged<A, B>, C>
  <T extends object>(first: T, ...others: T[]): T
}

type Choice = (first: unknown, second: unknown) => unknown

const mergedBy =
  (choose: Choice) =>
  (...maps: readonly object[]): object =>
    asRead(copied(maps.reduce((before, next) => mergedMaps(before as Entries, next as Entries, choose))) as object)

type Entries = Readonly<Record<string, unknown>>

const mergedMaps = (first: Entries, second: Entries, choose: Choice): Entries => {
  const keys = new Set([...Object.keys(first), ...Object.keys(second)])
  return Object.fromEntries([...keys].map((key) => [key, mergedValues(own(first, key), own(second, key), choose)]))
}

const mergedValues = (first: unknown, second: unknown, choose: Choice): unknown => {
  if (second === undefined) return first
  return isMap(first) && isMap(second) ? mergedMaps(first, second, choose) : choose(first, second)
}

/** All of it anew: Helm writes it as it is, also where it is empty or null. */
const copied = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(copied)
  if (!isMap(value)) return value
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
  return Object.fromEntries(entries.map(([key, entry]) => [key, copied(entry)]))
}

const anyMap: Check = (type) => {
  const [other] = alternatives(type).filter((each) => !isMapType(each) && each.kind !== 'any')
  return isThere(type) ?? (other && map(other))
}

const mergedType = (...types: readonly Type[]): Type => types.map(asOneMap).reduce(ofTwo)

/** One of several maps, which has the entries of one of them. */
const asOneMap = (type: Type): Type => {
  if (type.kind !== 'union') return type
  return type.of.some(({ kind }) => kind === 'any') ? ANY : { kind: 'map', value: joinAll(type.of.flatMap(valuesOf)) }
}

const ofTwo = (a: Type, b: Type): Type => {
  if (a.kind === 'unknown' || b.kind === 'unknown') return UNKNOWN
  if (a.kind === 'any' || b.kind === 'any') return isMapType(a) || isMapType(b) || a.kind === b.kind ? ANY : join(a, b)
  if (!isMapType(a) || !isMapType(b)) return join(a, b)
  if (a.kind === 'object' && b.kind === 'object') return { kind: 'object', fields: fieldsOf(a, b) }
  return { kind: 'map', value: [...valuesOf(a), ...valuesOf(b)].reduce(ofTwo) }
}

const isMapType = ({ kind }: Type): boolean => kind === 'map' || kind === 'object'

const fieldsOf = ({ fields: a }: ObjectType, { fields: b }: ObjectType): ObjectType['fields'] =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((name) => [
      name,
      fieldOf([own(a, name), own(b, name)].filter((type) => type !== undefined)),
    ]),
  )

/** It is there where either is. */
const fieldOf = (types: readonly Type[]): Type => {
  const merged = types.map(required).reduce(ofTwo)
  return types.every(({ optional }) => optional) ? { ...merged, optional: true } : merged
}

const valuesOf = (type: Type): readonly Type[] => {
  if (type.kind === 'map') return [type.value, ...Object.values(type.fields ?? {})]
  return type.kind === 'object' ? [joinAll(Object.values(type.fields))] : []
}

/** A map, or an empty one where there is none: `map ?? {}`. */
export const orEmpty = define((map: object | undefined | null): object => map ?? {}, {
  name: 'orEmpty',
  go: 'default dict',
  internal: true,
  result: (of) => required(of ?? ANY),
})

/**
 * Several maps as one, with all that is in them: the first one wins. What it holds that Helm calls empty (`0`, `false`,
 * `''`, `{}` and `[]`) doesn't count, and the next one's value is taken; for one that counts everything but null, write a
 * spread or `mergeOverwrite`. Lists are never merged.
 *
 * @example
 * annotations: merge(values.annotations, { team: 'web' })
 * // annotations:
 * //   {{- toYaml (merge (deepCopy .Values.annotations) (dict "team" "web")) | nindent 2 }}
 */
export const merge: Merge = define(
  mergedBy((first, second) => (isEmptyValue(first) && second !== null ? second : first)) as Merge,
  {
    name: 'merge',
    go: 'merge',
    copies: true,
    writes: true,
    refuse: accepts(both(anyMap, complete)),
    result: mergedType,
  },
)

/**
 * Several maps as one, with all that is in them: the last one wins, also with what Helm calls empty. Lists are never
 * merged. A value that may be null would win, too: spread an interface with optional fields, `{ ...values.web }`.
 *
 * @example
 * annotations: mergeOverwrite({ team: 'web' }, values.annotations)
 * // annotations:
 * //   {{- toYaml (mergeOverwrite (dict "team" "web") .Values.annotations) | nindent 2 }}
 */
export const mergeOverwrite: Merge = define(mergedBy((_, second) => second) as Merge, {
  name: 'mergeOverwrite',
  go: 'mergeOverwrite',
  copies: true,
  writes: true,
  refuse: accepts(both(anyMap, complete)),
  result: mergedType,
})
