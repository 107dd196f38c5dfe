/**
 * Documents in the one form in which a twin and its original are compared. What Kubernetes does not tell apart is made
 * the same: the order of keys and of documents, a key that is missing, without a value or with `[]`, and resources and
 * rules of affinity that are missing or empty: they ask for nothing. Checksums are masked, since they are of texts and not of what they mean, and so is what is drawn
 * at random: the ends of the names of tests, and generated keys. That a hook's Job is deleted before it is made again is
 * left out: chartwright always says so, and an original may not.
 */
export const canonical = (documents: readonly unknown[]): unknown[] =>
  documents
    .map(withoutDeletion)
    .map(normal)
    .map((document) => ({ document, text: JSON.stringify(document) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ document }) => document)

const normal = (value: unknown): unknown => {
  if (isSecret(value))
    return normal({ ...value, kind: 'a secret', data: withoutChance(value.data ?? {}), type: 'Opaque' })
  if (Array.isArray(value)) return value.map(normal)
  if (typeof value === 'string') return value.replace(RANDOM_END, '-test')
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, each]) => !isUnset(each) && !(EMPTY_IS_UNSET.has(key) && isEmpty(normal(each))))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, key.startsWith('checksum/') ? 'checksum' : normal(each)]),
  )
}

const EMPTY_IS_UNSET = new Set(['resources', 'affinity'])

const RANDOM_END = /-test-[a-z0-9]{5}$/

const isEmpty = (value: unknown): boolean => JSON.stringify(value) === '{}'

const isUnset = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0)

interface Secret {
  readonly kind: 'Secret'
  readonly data?: Readonly<Record<string, string>> | null
}

const isSecret = (value: unknown): value is Secret => (value as Secret | null)?.kind === 'Secret'

const withoutChance = (data: NonNullable<Secret['data']>): object =>
  Object.fromEntries(Object.entries(data).map(([key, value]) => [key, isChance(value) ? 'generated' : value]))

const isChance = (value: string): boolean => /^[A-Za-z0-9]{20,32}$/.test(Buffer.from(value, 'base64').toString())

interface Job {
  readonly kind: 'Job'
  readonly metadata: { readonly annotations?: Readonly<Record<string, string>> }
}

const withoutDeletion = (document: unknown): unknown => {
  const { kind, metadata } = document as Job
  const policy = kind === 'Job' && metadata.annotations?.[DELETE_POLICY]
  if (!policy) return document
  const annotations = { ...metadata.annotations, [DELETE_POLICY]: policy.replace(/^before-hook-creation,/, '') }
  return { ...(document as Job), metadata: { ...metadata, annotations } }
}

const DELETE_POLICY = 'helm.sh/hook-delete-policy'
