import { isMap, own } from '../model/map.ts'
import { RenderError } from '../model/render-error.ts'
import { fieldOf, keyType, optional, type Type, UNKNOWN } from '../model/type.ts'
import { accepts, type Check, isThere, literalText, map, text } from './argument-checks.ts'
import { byBytes } from './byte-order.ts'
import { define } from './definition.ts'
import { aBoolean } from './result-types.ts'

const openMap: Check = (type) =>
  isThere(type) ??
  (type.kind === 'map' && !type.value.optional
    ? undefined
    : "Helm's hasKey counts null as a value, but JavaScript's test doesn't: test a field of an interface with `map.key !== undefined`")

interface Dig {
  (key: string, otherwise: unknown, map: object): unknown
  (key: string, key2: string, otherwise: unknown, map: object): unknown
  (key: string, key2: string, key3: string, otherwise: unknown, map: object): unknown
  (key: string, key2: string, key3: string, key4: string, otherwise: unknown, map: object): unknown
}

/**
 * What an open map holds at a path of keys, or something else where one of the keys is missing. It fails where the path
 * leads through what is no map. In values with types, write `values.a?.b ?? otherwise`.
 *
 * @example
 * level: dig('log', 'level', 'info', fromYaml(values.config))
 * // {{- if ne (dig "log" "level" "info" (fromYaml .Values.config)) nil }}
 * // {{- if kindIs "string" (dig "log" "level" "info" (fromYaml .Values.config)) }}
 * // level: {{ dig "log" "level" "info" (fromYaml .Values.config) | quote }}
 * // {{- else }}
 * // level:
 * //   {{- toYaml (dig "log" "level" "info" (fromYaml .Values.config)) | nindent 2 }}
 * // {{- end }}
 * // {{- end }}
 */
export const dig: Dig = define(
  ((...given: readonly unknown[]): unknown => {
    const keys = given.slice(0, -2) as readonly string[]
    return found(given.at(-1), keys, given.at(-2))
  }) as Dig,
  {
    name: 'dig',
    go: 'dig',
    refuse: (...types) => refuseDig(...types),
    result: () => optional(UNKNOWN),
  },
)

const found = (map: unknown, [key = '', ...keys]: readonly string[], otherwise: unknown): unknown => {
  if (!isMap(map)) throw new RenderError(`dig: can't find ${key} in ${JSON.stringify(map)}, which isn't a map`)
  const value = own(map, key)
  if (value === undefined) return otherwise
  return keys.length > 0 ? found(value, keys, otherwise) : value
}

/** What the map holds under the first key must be of unknown type. */
const refuseDig = (...types: readonly Type[]): string | undefined => {
  const [keys, [otherwise, of]] = [types.slice(0, -2), types.slice(-2) as [Type, Type]]
  const problem = accepts(literalText)(...keys) ?? isThere(otherwise) ?? map(of)
  return problem ?? (holdsUnknown(of, keys[0]) ? undefined : TYPED)
}

const TYPED = 'the types of this map say what it holds: write `map.a?.b ?? otherwise`'

const holdsUnknown = (of: Type, key: Type | undefined): boolean => {
  if (of.kind === 'object') return Object.keys(of.fields).length === 0
  const name = key?.kind === 'string' ? (key.values?.[0] ?? '') : ''
  return of.kind === 'map' && (fieldOf(of, name) ?? of.value).kind === 'unknown'
}

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
  { name: 'omit', go: 'omit', refuse: accepts(map, text), result: (of, ...names) => withoutKeys(of, names) },
)

const withoutKeys = (of: Type, names: readonly Type[]): Type => {
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
