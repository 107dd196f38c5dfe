import { isHook, type Manifest } from '../render/rendered-chart.ts'

/** A workload of a chart, as a picture shows it. */
export interface PartOfChart {
  readonly name: string
  readonly kind: string
  /** How many pods; undefined where something else decides. */
  readonly replicas?: number
  /** The labels of its pods. */
  readonly labels: Readonly<Record<string, string>>
  /** All strings in its pods: settings, arguments and the like. */
  readonly texts: readonly string[]
  readonly claims: readonly string[]
  readonly images: readonly string[]
}

interface Workload extends Manifest {
  readonly kind: string
  readonly metadata: { readonly name: string; readonly annotations?: Readonly<Record<string, string>> }
  readonly spec: {
    readonly replicas?: number
    readonly template?: { readonly metadata?: { readonly labels?: Readonly<Record<string, string>> } } & PodHolder
    readonly volumeClaimTemplates?: readonly { readonly metadata: { readonly name: string } }[]
  }
}
interface PodHolder {
  readonly spec?: {
    readonly containers?: readonly { readonly image?: string }[]
    readonly initContainers?: readonly { readonly image?: string }[]
    readonly volumes?: readonly { readonly persistentVolumeClaim?: { readonly claimName: string } }[]
  }
}

const KINDS: readonly unknown[] = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob']

/** The workloads among a chart's documents; hooks are none. */
export const workloadsIn = (manifests: readonly Manifest[]): PartOfChart[] =>
  manifests.filter((manifest) => KINDS.includes(manifest.kind) && !isHook(manifest)).map((one) => part(one as Workload))

const part = ({ kind, metadata, spec }: Workload): PartOfChart => {
  const pod = spec.template?.spec ?? {}
  return {
    name: metadata.name,
    kind,
    replicas: spec.replicas,
    labels: spec.template?.metadata?.labels ?? {},
    texts: textsIn(pod),
    claims: [
      ...(spec.volumeClaimTemplates ?? []).map((claim) => claim.metadata.name),
      ...(pod.volumes ?? []).flatMap(({ persistentVolumeClaim }) => persistentVolumeClaim?.claimName ?? []),
    ],
    images: [...(pod.initContainers ?? []), ...(pod.containers ?? [])].flatMap(({ image }) => image ?? []),
  }
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** An image that a chart runs, as Artifact Hub lists it. */
export interface ListedImage {
  readonly name: string
  readonly image: string
}

/** The images that a chart's workloads run, each once. */
export const imagesOf = (manifests: readonly Manifest[]): ListedImage[] =>
  [...new Set(workloadsIn(manifests).flatMap(({ images }) => images))]
    .sort()
    .map((image) => ({ name: imageName(image), image }))

/** `ghcr.io/chartwright/vote:before` → `vote`. */
const imageName = (image: string): string => image.replace(/[@:][^/]*$/, '').replace(/^.*\//, '')
