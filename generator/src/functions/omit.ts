import type { Type } from '../model/type.ts'
import { accepts, map, text } from './accept.ts'
import { define } from './definition.ts'

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
  { name: 'omit', go: 'omit', refuse: accepts(map, text), result: (of, ...names) => remaining(of, names) },
)

const remaining = (of: Type, names: readonly Type[]): Type => {
  const gone = names.flatMap((name) => (name.kind === 'string' && name.values?.length === 1 ? name.values : []))
  if (of.kind !== 'object' && of.kind !== 'map') return of
  if (gone.length < names.length) return of.kind === 'map' ? { ...of, fields: {} } : of
  const fields = Object.entries(of.fields ?? {}).filter(([name]) => !gone.includes(name))
  return { ...of, fields: Object.fromEntries(fields) }
}
