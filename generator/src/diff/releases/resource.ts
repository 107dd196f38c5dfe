import { createHash } from 'node:crypto'
import type { RenderedDocument } from 'chartwright-helm'
import { stringify } from 'yaml'
import { entryAt, isMap, isSame, own } from '../../model/map.ts'

/** A resource that a chart renders. */
export interface Resource {
  readonly apiGroup: string
  readonly kind: string
  readonly name: string
  readonly namespace: string | undefined
  /** Whether Helm makes and deletes it by itself. */
  readonly isHook: boolean
  /** The path of its template in the chart. */
  readonly template: string
  /** As it was rendered. */
  readonly manifest: Manifest
}

/** A document of a rendering. */
export type Manifest = Readonly<Record<string, unknown>>

/** The resources in a rendering; those in a `List` are resources, too. */
export const resourcesOf = (documents: readonly RenderedDocument[]): readonly Resource[] =>
  documents.flatMap(({ path, value }) => {
    const template = path.replace(/^[^/]+\//, '')
    return manifestsIn(value).map((manifest) => resourceOf(manifest, template))
  })

const manifestsIn = (document: unknown): readonly Manifest[] => {
  if (!isMap(document)) return []
  const { kind, items } = document
  if (kind === 'List' && Array.isArray(items)) return items.flatMap(manifestsIn)
  return typeof kind === 'string' ? [document] : []
}

const resourceOf = (manifest: Manifest, template: string): Resource => {
  const apiVersion = String(manifest.apiVersion ?? '')
  const namespace = entryAt(manifest, ['metadata', 'namespace'])
  return {
    apiGroup: apiVersion.includes('/') ? (apiVersion.split('/')[0] as string) : '',
    kind: String(manifest.kind),
    name: String(entryAt(manifest, ['metadata', 'name']) ?? entryAt(manifest, ['metadata', 'generateName']) ?? ''),
    namespace: namespace === undefined ? undefined : String(namespace),
    template,
    isHook: entryAt(manifest, ['metadata', 'annotations', 'helm.sh/hook']) !== undefined,
    manifest,
  }
}

/** `Deployment web`, with the namespace where the chart sets one. */
export const titleOf = ({ kind, name, namespace }: Resource): string =>
  `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`

/** Labels that say which version of a chart made a resource. */
const OF_THE_VERSION = ['helm.sh/chart', 'app.kubernetes.io/version', 'chart']
const isQuiet = (key: string): boolean => OF_THE_VERSION.includes(key) || /checksum/i.test(key)

/** A manifest without what changes with each version, and without what is secret. */
export const quietManifest = (manifest: Manifest): Manifest => {
  const quiet = quieted(manifest) as Manifest
  if (manifest.kind !== 'Secret') return quiet
  return { ...quiet, ...hidden(quiet, 'data'), ...hidden(quiet, 'stringData') }
}

const quieted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(quieted)
  if (!isMap(value)) return value
  const entries = Object.entries(value).filter(([, each]) => each !== null && each !== undefined)
  return Object.fromEntries(entries.flatMap(([key, each]) => quietEntry(key, each)))
}

/** Elsewhere a key of these names may be anything. */
const LABELS = ['labels', 'annotations', 'matchLabels', 'selector']

const quietEntry = (key: string, value: unknown): [string, unknown][] => {
  if (!LABELS.includes(key) || !isMap(value)) return [[key, quieted(value)]]
  const kept = Object.entries(value).filter(([name]) => !isQuiet(name))
  // a map that held nothing else is the same as none
  return kept.length === 0 && Object.keys(value).length > 0 ? [] : [[key, quieted(Object.fromEntries(kept))]]
}

const hidden = (manifest: Manifest, key: string): object => {
  const data = own(manifest, key)
  if (!isMap(data)) return {}
  return { [key]: Object.fromEntries(Object.entries(data).map(([name, value]) => [name, fingerprint(value)])) }
}

const fingerprint = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `${text.length} characters, sha256 ${createHash('sha256').update(text).digest('hex').slice(0, 8)}`
}

/** The lines of a manifest, with its keys in the order of another's where that has them. */
export const linesOf = (manifest: Manifest, order: Manifest = manifest): readonly string[] =>
  stringify(inOrderOf(manifest, order), { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd().split('\n')

const inOrderOf = (value: unknown, order: unknown): unknown => {
  if (Array.isArray(value))
    return value.map((item, index) => inOrderOf(item, Array.isArray(order) ? order[index] : undefined))
  if (!isMap(value)) return value
  const keys = isMap(order) ? [...Object.keys(order).filter((key) => Object.hasOwn(value, key))] : []
  const all = [...keys, ...Object.keys(value).filter((key) => !keys.includes(key))]
  return Object.fromEntries(all.map((key) => [key, inOrderOf(value[key], isMap(order) ? own(order, key) : undefined)]))
}

const RANDOM = '(random)'

/** A value in which what another rendering of the same has otherwise is marked as random. */
export const withoutRandom = (value: unknown, again: unknown): unknown => {
  if (Array.isArray(value) && Array.isArray(again) && value.length === again.length)
    return value.map((item, index) => withoutRandom(item, again[index]))
  if (isMap(value) && isMap(again))
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutRandom(each, own(again, key))]))
  return isSame(value, again) ? value : RANDOM
}
