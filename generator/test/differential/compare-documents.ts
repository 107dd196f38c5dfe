/** What may differ. */
export interface CompareOptions {
  /**
   * The values that were rendered: an entry that is null there may be missing, since it counts as unset; so may a map
   * that is empty without it.
   */
  readonly values?: unknown
}

/** A place where two documents differ. */
export interface Difference {
  readonly path: string
  readonly want: string
  readonly got: string
}

/** Differences between documents; the order of lists counts, that of keys doesn't, and checksums are masked. */
export const compareDocuments = (want: unknown, got: unknown, options: CompareOptions = {}): Difference[] => {
  const unset = new Set(nullKeys(options.values))
  return differences(normal(want, unset), normal(got, unset), '')
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Keys that are null somewhere in the values. */
const nullKeys = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(nullKeys)
  if (!isMap(value)) return []
  return Object.entries(value).flatMap(([key, each]) => (each === null ? [key] : nullKeys(each)))
}

const isChecksum = (key: string): boolean => key.startsWith('checksum/')

const normal = (value: unknown, unset: ReadonlySet<string>): unknown => {
  if (Array.isArray(value)) return value.map((item) => normal(item ?? null, unset))
  if (!isMap(value)) return value
  const kept = Object.entries(value).flatMap(([key, each]) => {
    const part = normalEntry(key, each, unset)
    return part === undefined ? [] : [[key, isChecksum(key) ? 'checksum' : part] as const]
  })
  return Object.fromEntries(kept)
}

const normalEntry = (key: string, value: unknown, unset: ReadonlySet<string>): unknown => {
  if (value === null) return unset.has(key) ? undefined : null
  const part = normal(value, unset)
  const emptied = isMap(value) && isMap(part) && Object.keys(value).length > 0 && Object.keys(part).length === 0
  return emptied && Object.values(value).some((each) => each !== undefined) ? undefined : part
}

const differences = (want: unknown, got: unknown, path: string): Difference[] => {
  if (Array.isArray(want) && Array.isArray(got) && want.length === got.length) {
    return want.flatMap((item, index) => differences(item, got[index], `${path}[${index}]`))
  }
  if (isMap(want) && isMap(got)) {
    const keys = [...new Set([...Object.keys(want), ...Object.keys(got)])]
    return keys.flatMap((key) => differences(own(want, key), own(got, key), `${path}.${key}`))
  }
  if (want === got) return []
  return [{ path: path || '.', want: shown(want), got: shown(got) }]
}

const own = (map: Record<string, unknown>, key: string): unknown => (Object.hasOwn(map, key) ? map[key] : undefined)

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value)).slice(0, 200)

/** Documents in an order of their own: Helm sorts those of a template by kind. */
export const inOneOrder = (documents: readonly unknown[]): unknown[] =>
  [...documents].sort((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1))

const orderKey = (document: unknown): string => {
  if (!isMap(document)) return ''
  const { kind, metadata } = document
  const name = isMap(metadata) ? metadata.name : undefined
  return JSON.stringify([kind, name, Object.keys(document).sort()])
}
