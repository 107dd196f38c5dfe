/** What may differ. */
export interface CompareOptions {
  /**
   * The values that were rendered: an entry that is null there may be missing, since it counts as unset; so may a map
   * that is empty without it.
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

/** Differences between documents; the order of lists counts, that of keys doesn't, and checksums are masked. */
export const compareDocuments = (want: unknown, got: unknown, options: CompareOptions = {}): Difference[] => {
  const rules: Rules = { unset: new Set(nullKeys(options.values)), withoutChecksums: options.withoutChecksums ?? false }
  return differences(normal(want, rules), normal(got, rules), '')
}

interface Rules {
  /** Keys that are null somewhere in the values. */
  readonly unset: ReadonlySet<string>
  readonly withoutChecksums: boolean
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const nullKeys = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(nullKeys)
  if (!isMap(value)) return []
  return Object.entries(value).flatMap(([key, each]) => (each === null ? [key] : nullKeys(each)))
}

const isChecksum = (key: string): boolean => key.startsWith('checksum/')

const normal = (value: unknown, rules: Rules): unknown => {
  if (Array.isArray(value)) return value.map((item) => normal(item ?? null, rules))
  if (!isMap(value)) return value
  const kept = Object.entries(value).flatMap(([key, each]) => {
    const part = normalEntry(key, each, rules)
    return part === undefined ? [] : [[key, part] as const]
  })
  return Object.fromEntries(kept)
}

const normalEntry = (key: string, value: unknown, rules: Rules): unknown => {
  if (value === null) return rules.unset.has(key) ? undefined : null
  if (isChecksum(key)) return rules.withoutChecksums ? undefined : 'checksum'
  const part = normal(value, rules)
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
