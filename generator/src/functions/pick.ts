import type { Type } from '../model/type.ts'
import { accepts, map, text } from './accept.ts'
import { define } from './definition.ts'

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
  { name: 'pick', go: 'pick', refuse: accepts(map, text), result: (of, ...names) => remaining(of, names) },
)

const remaining = (of: Type, names: readonly Type[]): Type => {
  if (of.kind === 'map') return { ...of, fields: {} }
  if (of.kind !== 'object') return of
  const kept = names.map((name) => (name.kind === 'string' && name.values?.length === 1 ? name.values[0] : undefined))
  const all = Object.entries(of.fields)
  if (kept.includes(undefined)) {
    return { ...of, fields: Object.fromEntries(all.map(([name, type]) => [name, { ...type, optional: true }])) }
  }
  return { ...of, fields: Object.fromEntries(all.filter(([name]) => kept.includes(name))) }
}
