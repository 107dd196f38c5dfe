import type { RollPods } from '../../author/define-chart.ts'
import { checksumStandIn } from '../../model/checksum.ts'
import type { Manifest } from '../render/rendered-chart.ts'
import { checksumKeys, REFERENCES, ROLLING, rolls } from './checksums.ts'

type Templates = ReadonlyMap<string, readonly Manifest[]>

/**
 * The same documents, with what stands for the checksums of the chart's own ConfigMaps and Secrets on the pods that use
 * them. `paths` are those of all templates with manifests, of which some may be left out. What depends on the cluster, as
 * generated secrets do, has none: it would differ from one rendering to the next.
 */
export const withStandIns = (
  templates: Templates,
  paths: readonly string[],
  asking: ReadonlySet<string>,
  rollPods?: RollPods,
): Templates => {
  const owners = new Map(
    [...templates]
      .filter(([path]) => !asking.has(path))
      .flatMap(([path, documents]) =>
        documents
          .filter(({ kind }) => kind === 'ConfigMap' || kind === 'Secret')
          .filter(({ kind }) => rolls(rollPods, String(kind), path))
          .map(({ kind, metadata }) => [`${kind} ${(metadata as { name?: unknown }).name}`, path] as const),
      ),
  )
  if (owners.size === 0) return templates
  const keys = checksumKeys(paths)
  const roll = (document: Manifest) => rolled(document, owners, keys)
  return new Map([...templates].map(([path, documents]) => [path, documents.map(roll)]))
}

interface Workload extends Manifest {
  readonly spec: { readonly template: { readonly metadata?: { readonly annotations?: object } } }
}

type ByName = ReadonlyMap<string, string>

const rolled = (document: Manifest, owners: ByName, keys: ByName): Manifest => {
  if (!ROLLING.includes(String(document.kind))) return document
  const { spec } = document as Workload
  const paths = [...new Set(references(spec.template).flatMap((name) => owners.get(name) ?? []))].sort()
  if (paths.length === 0) return document
  const standIns = Object.fromEntries(paths.map((path) => [keys.get(path), checksumStandIn(path)]))
  const metadata = { ...spec.template.metadata, annotations: { ...spec.template.metadata?.annotations, ...standIns } }
  return { ...document, spec: { ...spec, template: { ...spec.template, metadata } } }
}

/** The ConfigMaps and Secrets that a pod's template uses: `ConfigMap demo-config`. */
const references = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const kind = Object.hasOwn(REFERENCES, key) ? REFERENCES[key] : undefined
    const { name, secretName } = (inner ?? {}) as { name?: unknown; secretName?: unknown }
    return kind ? [name, secretName].filter(Boolean).map((one) => `${kind} ${one}`) : references(inner)
  })
}
