import { isChecksum, isChecksumStandIn } from '../model/checksum.ts'
import { isMap, own } from '../model/map.ts'
import { shortened } from '../model/words.ts'

/** What may differ. */
export interface CompareOptions {
  /**
   * The values that were rendered: an entry that is null there may be missing, since it counts as unset. A map that is
   * empty without it may be `{}`, or missing as an empty map of the values is; the map around it may not.
   */
  readonly values?: unknown
  /** Leave checksums out, instead of only what they are: the author's functions know nothing of them. */
  readonly withoutChecksums?: boolean
}

/** A place where two documents differ. */
export interface Difference {
  readonly path: string
  readonly want: string
  readonly got: string
}

/**
 * Differences between documents; the order of lists counts, that of keys doesn't, and checksums and generated secrets
 * are masked.
 */
export const compareDocuments = (want: unknown, got: unknown, options: CompareOptions = {}): Difference[] => {
  const rules: Rules = { unset: new Set(nullKeys(options.values)), withoutChecksums: options.withoutChecksums ?? false }
  return differences(normal(want, rules), normal(got, rules), '')
}

interface Rules {
  /** Keys that are null somewhere in the values. */
  readonly unset: ReadonlySet<string>
  readonly withoutChecksums: boolean
}

const nullKeys = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(nullKeys)
  if (!isMap(value)) return []
  return Object.entries(value).flatMap(([key, each]) => (each === null ? [key] : nullKeys(each)))
}

// 32 letters and digits in base64
const isGenerated = (value: unknown): boolean => typeof value === 'string' && /^[A-Za-z0-9+/]{43}=$/.test(value)

const EMPTIED = Symbol('a map of which only what counts as unset was left out')

const normal = (value: unknown, rules: Rules): unknown => {
  if (Array.isArray(value)) return value.map((item) => normal(item ?? null, rules))
  if (!isMap(value)) return isGenerated(value) ? 'generated' : value
  const given = Object.entries(value).filter(([, each]) => each !== undefined)
  const kept = given
    .map(([key, each]) => [key, normalEntry(key, each, rules)] as const)
    .filter(([, part]) => part !== undefined)
  return given.length > 0 && kept.length === 0 ? EMPTIED : Object.fromEntries(kept)
}

const normalEntry = (key: string, value: unknown, rules: Rules): unknown => {
  if (value === null) return rules.unset.has(key) ? undefined : null
  if (isChecksum(key)) return rules.withoutChecksums ? undefined : 'checksum'
  return normal(value, rules)
}

const differences = (want: unknown, got: unknown, path: string): Difference[] => {
  if (Array.isArray(want) && Array.isArray(got) && want.length === got.length) {
    return want.flatMap((item, index) => differences(item, got[index], `${path}[${index}]`))
  }
  if (isMap(want) && isMap(got)) {
    const keys = [...new Set([...Object.keys(want), ...Object.keys(got)])]
    return keys.flatMap((key) => differences(own(want, key), own(got, key), `${path}.${key}`))
  }
  if (isStandInFor(want, got) || isStandInFor(got, want)) return []
  if (want === got || (want === EMPTIED && isNothing(got)) || (got === EMPTIED && isNothing(want))) return []
  return [{ path: path || '.', want: shown(want), got: shown(got) }]
}

/** Only Helm knows the checksum of a template. */
const isStandInFor = (a: unknown, b: unknown): boolean =>
  isChecksumStandIn(a) && (a === b || /^[0-9a-f]{64}$/.test(String(b)))

const isNothing = (value: unknown): boolean => value === undefined || (isMap(value) && Object.keys(value).length === 0)

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  return value === EMPTIED ? '{}' : shortened(JSON.stringify(value), 200)
}

/** Documents in an order of their own: Helm sorts those of a template by kind. */
export const inOneOrder = (documents: readonly unknown[]): unknown[] =>
  [...documents].sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1))

const orderKey = (document: unknown): string => {
  if (!isMap(document)) return ''
  const { kind, metadata } = document
  const name = isMap(metadata) ? metadata.name : undefined
  // null may be printed where it counts as unset
  const keys = Object.keys(document).filter((key) => document[key] !== null && document[key] !== undefined)
  return JSON.stringify([kind, name, keys.sort()])
}
