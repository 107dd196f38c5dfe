import { keyType, type Type } from '../model/type.ts'
import { accepts, type Check, isThere, map, text } from './argument-checks.ts'
import { byBytes } from './byte-order.ts'
import { define } from './definition.ts'
import { aBoolean } from './result-types.ts'

const openMap: Check = (type) =>
  isThere(type) ??
  (type.kind === 'map' && !type.value.optional
    ? undefined
    : "Helm's hasKey counts null as a value, JavaScript's test doesn't: test a field of an interface with `map.key !== undefined`")

/**
 * Whether a map has a key.
 *
 * @example
 * hasKey(values.env, 'MODE') // {{ hasKey .Values.env "MODE" }}
 */
export const hasKey = define(
  (map: Readonly<Record<string, unknown>>, key: string): boolean => Object.hasOwn(map, key),
  { name: 'hasKey', go: 'hasKey', refuse: accepts(openMap, text), result: aBoolean },
)

/**
 * The keys of a map in Helm's order.
 *
 * @example
 * names: keys(values.env)
 * // names:
 * //   {{- toYaml (keys .Values.env | sortAlpha) | nindent 2 }}
 */
export const keys = define((of: Readonly<Record<string, unknown>>): string[] => Object.keys(of).sort(byBytes), {
  name: 'keys',
  go: 'keys',
  // without it the order is random
  // biome-ignore lint/suspicious/noThenProperty: the next step of a pipeline; definitions are never awaited
  then: ['sortAlpha'],
  refuse: accepts(map),
  result: (...of) => ({ kind: 'list', item: keyType(...of) }),
})

/**
 * A map without some of its keys.
 *
 * @example
 * annotations: omit(values.annotations, 'helm.sh/hook')
 * // annotations:
 * //   {{- toYaml (omit .Values.annotations "helm.sh/hook") | nindent 2 }}
 */
export const omit = define(
  <T extends Readonly<Record<string, unknown>>>(of: T, ...keys: string[]): Partial<T> =>
    Object.fromEntries(Object.entries(of ?? {}).filter(([key]) => !keys.includes(key))) as Partial<T>,
  { name: 'omit', go: 'omit', refuse: accepts(map, text), result: (of, ...names) => without(of, names) },
)

const without = (of: Type, names: readonly Type[]): Type => {
  const gone = names.flatMap((name) => (name.kind === 'string' && name.values?.length === 1 ? name.values : []))
  if (of.kind !== 'object' && of.kind !== 'map') return of
  if (gone.length < names.length) return of.kind === 'map' ? { ...of, fields: {} } : of
  const fields = Object.entries(of.fields ?? {}).filter(([name]) => !gone.includes(name))
  return { ...of, fields: Object.fromEntries(fields) }
}

/**
 * A map with only some of its keys.
 *
 * @example
 * env: pick(values.env, 'MODE', 'LEVEL')
 * // env:
 * //   {{- toYaml (pick .Values.env "MODE" "LEVEL") | nindent 2 }}
 */
export const pick = define(
  <T extends Readonly<Record<string, unknown>>>(of: T, ...keys: string[]): Partial<T> =>
    Object.fromEntries(Object.entries(of).filter(([key]) => keys.includes(key))) as Partial<T>,
  { name: 'pick', go: 'pick', refuse: accepts(map, text), result: (of, ...names) => only(of, names) },
)

const only = (of: Type, names: readonly Type[]): Type => {
  if (of.kind === 'map') return { ...of, fields: {} }
  if (of.kind !== 'object') return of
  const kept = names.map((name) => (name.kind === 'string' && name.values?.length === 1 ? name.values[0] : undefined))
  const all = Object.entries(of.fields)
  if (kept.includes(undefined)) {
    return { ...of, fields: Object.fromEntries(all.map(([name, type]) => [name, { ...type, optional: true }])) }
  }
  return { ...of, fields: Object.fromEntries(all.filter(([name]) => kept.includes(name))) }
}
