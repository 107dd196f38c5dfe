import { isMap, own } from '../../model/map.ts'
import { shortened } from '../../model/words.ts'

/** Where two renderings differ. */
export interface DocumentDifference {
  /** The template, the index of its document, and keys and indexes in that: `templates/service.yaml`, 0, `spec`, `type`. */
  readonly keys: readonly (string | number)[]
  readonly original: string
  readonly imported: string
  /**
   * `unset`: Kubernetes takes both for no value. `checksum`: of a text that is written otherwise, and means the same.
   */
  readonly kind: 'real' | 'unset' | 'checksum'
}

/** The differences of two values that stand at a path. */
export const documentDifferences = (
  want: unknown,
  got: unknown,
  keys: DocumentDifference['keys'] = [],
): readonly DocumentDifference[] => {
  if (Array.isArray(want) && Array.isArray(got) && want.length === got.length)
    return want.flatMap((item, index) => documentDifferences(item, got[index], [...keys, index]))
  if (isMap(want) && isMap(got)) {
    const all = [...new Set([...Object.keys(want), ...Object.keys(got)])]
    return all.flatMap((key) => documentDifferences(own(want, key), own(got, key), [...keys, key]))
  }
  if (Object.is(want, got)) return []
  return [{ keys, original: shown(want), imported: shown(got), kind: kindOf(want, got, keys) }]
}

/** `templates/service.yaml[0].spec.type` */
export const pathText = (keys: DocumentDifference['keys']): string =>
  keys.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('')

const kindOf = (want: unknown, got: unknown, keys: DocumentDifference['keys']): DocumentDifference['kind'] => {
  if (isUnset(want) && (isUnset(got) || (want === null && isEmpty(got)))) return 'unset'
  if (isEmpty(want) && isUnset(got) && isOfMetadata(keys)) return 'unset'
  if (keys.some((key) => /checksum/i.test(String(key))) && isChecksum(want) && isChecksum(got)) return 'checksum'
  return 'real'
}

/** Kubernetes takes an entry that is null as none. */
const isUnset = (value: unknown): boolean => value === null || value === undefined

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

/** `metadata.labels`, `metadata.annotations`: there, an empty map is none. */
const isOfMetadata = (keys: DocumentDifference['keys']): boolean =>
  keys.at(-2) === 'metadata' && ['labels', 'annotations'].includes(String(keys.at(-1)))

const isChecksum = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{8,128}$/.test(value)

const shown = (value: unknown): string => (value === undefined ? 'nothing' : shortened(JSON.stringify(value), 200))

/** Values whose texts all programs read alike: nothing in them means anything to YAML. */
export const withPlainTexts = (value: unknown): unknown => {
  if (typeof value === 'string') return isPlain(value) ? value : plainText(value)
  if (Array.isArray(value)) return value.map(withPlainTexts)
  if (!isMap(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [isPlain(key) ? key : plainText(key), withPlainTexts(inner)]),
  )
}

const isPlain = (text: string): boolean =>
  /^[A-Za-z][\w.-]*$|\{\{/.test(text) && !/^(y|yes|n|no|true|false|on|off|null)$/i.test(text)

const plainText = (text: string): string => `text-${text.replace(/[^A-Za-z0-9]/g, '').slice(0, 20)}x`
