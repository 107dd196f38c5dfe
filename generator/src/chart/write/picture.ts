import type { Manifest } from '../render/rendered-chart.ts'
import { type PartOfChart, workloadsIn } from './workloads.ts'

interface ServiceManifest extends Manifest {
  readonly metadata: { readonly name: string }
  readonly spec: {
    readonly type?: string
    readonly selector?: Readonly<Record<string, string>>
    readonly ports?: readonly { readonly port: number }[]
  }
}

/**
 * What a chart runs, as a Mermaid flowchart: workloads with the services that lead to them, who asks whom (a pod that has
 * a service's name in its settings), and the disks.
 *
 * @example
 * picture(render(chart, { release: { name: 'shop' } }).manifests, 'shop')
 * // flowchart LR
 * //   users([users]) -->|NodePort 80| web
 * //   web["web<br>Deployment, 2 pods"]
 */
export const picture = (manifests: readonly Manifest[], prefix: string): string => {
  const parts = workloadsIn(manifests)
  const services = manifests.filter(({ kind }) => kind === 'Service') as ServiceManifest[]
  const names = new Names(prefix)
  const lines = [
    ...parts.map((part) => `${names.id(part.name)}["${names.title(part.name)}<br>${kindOf(part)}"]`),
    ...services.flatMap((service) => edges(service, parts, names)),
    ...parts.flatMap((part) => disks(part, names)),
  ]
  return ['flowchart LR', ...lines.map((line) => `  ${line}`)].join('\n')
}

/** Names without what all of a release's begin with. */
class Names {
  readonly #prefix: string
  constructor(prefix: string) {
    this.#prefix = prefix
  }
  title(name: string): string {
    return name.startsWith(`${this.#prefix}-`) ? name.slice(this.#prefix.length + 1) : name
  }
  id(name: string): string {
    // `end` and the like are words of Mermaid
    return `part-${this.title(name)}`
  }
}

const kindOf = ({ kind, replicas }: PartOfChart): string => {
  if (replicas === undefined) return kind
  return `${kind}, ${replicas} ${replicas === 1 ? 'pod' : 'pods'}`
}

const edges = (service: ServiceManifest, parts: readonly PartOfChart[], names: Names): string[] => {
  const { type = 'ClusterIP', ports = [] } = service.spec
  const port = ports.map((one) => one.port).join(', ')
  const behind = parts.filter((part) => isSelected(part, service))
  const askers = parts.filter((part) => !behind.includes(part) && part.texts.some((text) => isAbout(text, service)))
  return behind.flatMap((part) => [
    ...(type === 'ClusterIP' ? [] : [`users([users]) -->|${type} ${port}| ${names.id(part.name)}`]),
    ...askers.map((asker) => `${names.id(asker.name)} -->|${port}| ${names.id(part.name)}`),
  ])
}

const isSelected = ({ labels }: PartOfChart, { spec }: ServiceManifest): boolean =>
  Object.entries(spec.selector ?? { '': '' }).every(([label, value]) => labels[label] === value)

/** A service's name as a host: by itself or in a URL. */
const isAbout = (text: string, { metadata }: ServiceManifest): boolean =>
  text.split(/[^a-zA-Z0-9-]/).includes(metadata.name)

const disks = (part: PartOfChart, names: Names): string[] =>
  part.claims.map(
    (claim) => `${names.id(part.name)} --- ${names.id(part.name)}-${claim}[("claim ${names.title(claim)}")]`,
  )
