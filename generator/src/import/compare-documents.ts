import { isMap, own } from '../model/map.ts'
import { shortened } from '../model/words.ts'

/** Where two renderings differ. */
export interface DocumentDifference {
  /** `templates/service.yaml[0].spec.type` */
  readonly path: string
  readonly original: string
  readonly imported: string
  /**
   * `unset`: Kubernetes takes both for no value. `checksum`: of a text that is written otherwise, and means the same.
   */
  readonly kind: 'real' | 'unset' | 'checksum'
}

/** The differences of two values, by their paths. */
export const documentDifferences = (want: unknown, got: unknown, path: string): readonly DocumentDifference[] => {
  if (Array.isArray(want) && Array.isArray(got) && want.length === got.length)
    return want.flatMap((item, index) => documentDifferences(item, got[index], `${path}[${index}]`))
  if (isMap(want) && isMap(got)) {
    const keys = [...new Set([...Object.keys(want), ...Object.keys(got)])]
    return keys.flatMap((key) =>
      documentDifferences(own(want, key), own(got, key), path === '' ? key : `${path}.${key}`),
    )
  }
  if (Object.is(want, got)) return []
  return [{ path, original: shown(want), imported: shown(got), kind: kindOf(want, got, path) }]
}

const kindOf = (want: unknown, got: unknown, path: string): DocumentDifference['kind'] => {
  if (isUnset(want) && (isUnset(got) || (want === null && isEmpty(got)))) return 'unset'
  if (/checksum/i.test(path) && isChecksum(want) && isChecksum(got)) return 'checksum'
  return 'real'
}

/** Kubernetes takes an entry that is null as none. */
const isUnset = (value: unknown): boolean => value === null || value === undefined

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

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
