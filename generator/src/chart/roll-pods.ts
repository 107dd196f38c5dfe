import { createHash } from 'node:crypto'
import { checksumKey, REFERENCES, ROLLING } from './checksums.ts'
import type { Manifest } from './render.ts'

type Templates = ReadonlyMap<string, readonly Manifest[]>

/**
 * The same documents, with the checksums of the chart's own ConfigMaps and Secrets on the pods that use them. What
 * depends on the cluster, as generated secrets do, has none: it would differ from one rendering to the next.
 */
export const rollPods = (templates: Templates, asking: ReadonlySet<string>): Templates => {
  const owners = new Map(
    [...templates]
      .filter(([path]) => !asking.has(path))
      .flatMap(([path, documents]) => documents.filter(isConfiguration).map((of) => [nameOf(of), path] as const)),
  )
  if (owners.size === 0) return templates
  const roll = (document: Manifest) => rolled(document, owners, templates)
  return new Map([...templates].map(([path, documents]) => [path, documents.map(roll)]))
}

const isConfiguration = ({ kind }: Manifest): boolean => kind === 'ConfigMap' || kind === 'Secret'

const nameOf = ({ metadata }: Manifest): string => String((metadata as { name?: unknown }).name)

interface Workload extends Manifest {
  readonly spec: { readonly template: { readonly metadata?: { readonly annotations?: object } } }
}

const rolled = (document: Manifest, owners: ReadonlyMap<string, string>, templates: Templates): Manifest => {
  if (!ROLLING.includes(String(document.kind))) return document
  const { spec } = document as Workload
  const paths = [...new Set(references(spec.template).flatMap((name) => owners.get(name) ?? []))].sort()
  if (paths.length === 0) return document
  const checksums = Object.fromEntries(paths.map((path) => [checksumKey(path), checksum(templates.get(path))]))
  const metadata = { ...spec.template.metadata, annotations: { ...spec.template.metadata?.annotations, ...checksums } }
  return { ...document, spec: { ...spec, template: { ...spec.template, metadata } } }
}

/** The names of the ConfigMaps and Secrets that a pod's template uses. */
const references = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const { name, secretName } = (inner ?? {}) as { name?: unknown; secretName?: unknown }
    return REFERENCES.includes(key) ? [name, secretName].filter((one) => typeof one === 'string') : references(inner)
  })
}

const checksum = (documents: readonly Manifest[] | undefined): string =>
  createHash('sha256').update(JSON.stringify(documents)).digest('hex')
