import { aboutOf, listOf, mapOf, type RenderedDocument, textOf } from '../engine/resources.ts'
import { isSelected, podTemplate, textsOf, type Used, usedBy } from './pods.ts'

/** How one manifest reaches another. */
export interface Relation {
  /** The keys of both. */
  readonly from: string
  readonly to: string
  /** A verb: `Service web sends requests to Deployment web`. */
  readonly how: 'sends requests to' | 'uses' | 'scales' | 'protects' | 'connects to' | 'watches'
}

type Data = Readonly<Record<string, unknown>>

interface Part {
  readonly key: string
  readonly kind: string
  readonly name: string
  readonly namespace: string
  readonly spec: Data
  readonly labels: Data
  /** The template of its pods. */
  readonly pods: Data | undefined
  readonly manifest: Data
}

/** How manifests reach each other, as far as they say. */
export const relationsOf = (documents: ReadonlyMap<string, RenderedDocument>): Relation[] => {
  const parts = [...documents].map(([key, { value }]) => partOf(key, value)).filter((part) => !isTest(part))
  const found = parts.flatMap((part) => [
    ...(Object.hasOwn(RULES, part.kind) ? (RULES[part.kind]?.(part, parts) ?? []) : []),
    ...relationsOfPods(part, parts),
  ])
  return [...new Map(found.map((each) => [`${each.from}\n${each.to}`, each])).values()]
}

const partOf = (key: string, value: unknown): Part => {
  const { kind, name, namespace } = aboutOf(value)
  const manifest = mapOf(value)
  const labels = mapOf(mapOf(manifest.metadata).labels)
  const pods = podTemplate(kind, manifest)
  return { key, kind, name, namespace, manifest, labels, spec: mapOf(manifest.spec), pods }
}

/** A pod of `helm test` is there only while the test runs. */
const isTest = ({ manifest }: Part): boolean =>
  textOf(mapOf(mapOf(manifest.metadata).annotations)['helm.sh/hook']).startsWith('test')

type Rule = (part: Part, all: readonly Part[]) => Relation[]

const to = (part: Part, how: Relation['how'], targets: readonly Part[]): Relation[] =>
  targets.filter(({ key }) => key !== part.key).map(({ key }) => ({ from: part.key, to: key, how }))

const named = (all: readonly Part[], { namespace }: Part, { kind, name }: Used): Part[] =>
  all.filter((each) => each.kind === kind && each.name === name && each.namespace === namespace)

const services = (part: Part, all: readonly Part[], names: readonly unknown[]): Relation[] =>
  to(
    part,
    'sends requests to',
    names.flatMap((name) => named(all, part, { kind: 'Service', name: textOf(name) })),
  )

/** The workloads whose pods a selector takes. */
const selected = (part: Part, all: readonly Part[], selector: Data): Part[] =>
  all.filter(
    ({ pods, namespace }) =>
      pods && namespace === part.namespace && isSelected(selector, mapOf(mapOf(pods.metadata).labels)),
  )

const selecting =
  (how: Relation['how'], field: string): Rule =>
  (part, all) =>
    to(part, how, selected(part, all, mapOf(part.spec[field])))

const route: Rule = (part, all) => [
  ...services(
    part,
    all,
    listOf(part.spec.rules)
      .flatMap((rule) => listOf(mapOf(rule).backendRefs))
      .map((each) => mapOf(each).name),
  ),
  ...listOf(part.spec.parentRefs)
    .flatMap((each) => named(all, part, { kind: 'Gateway', name: textOf(mapOf(each).name) }))
    .map(({ key }) => ({ from: key, to: part.key, how: 'sends requests to' as const })),
]

/** What manifests of each kind reach. */
const RULES: Readonly<Record<string, Rule>> = {
  Service: (part, all) => {
    const labels = mapOf(part.spec.selector)
    return Object.keys(labels).length === 0
      ? []
      : to(part, 'sends requests to', selected(part, all, { matchLabels: labels }))
  },
  Ingress: (part, all) => {
    const paths = listOf(part.spec.rules).flatMap((rule) => listOf(mapOf(mapOf(rule).http).paths))
    const backends = [part.spec.defaultBackend, ...paths.map((path) => mapOf(path).backend)].map(mapOf)
    return services(
      part,
      all,
      backends.map(({ service, serviceName }) => mapOf(service).name ?? serviceName),
    )
  },
  HTTPRoute: route,
  GRPCRoute: route,
  TCPRoute: route,
  TLSRoute: route,
  HorizontalPodAutoscaler: (part, all) => {
    const { kind, name } = mapOf(part.spec.scaleTargetRef)
    return to(part, 'scales', named(all, part, { kind: textOf(kind), name: textOf(name) }))
  },
  PodDisruptionBudget: selecting('protects', 'selector'),
  NetworkPolicy: selecting('protects', 'podSelector'),
  PodMonitor: selecting('watches', 'selector'),
  ServiceMonitor: (part, all) =>
    to(
      part,
      'watches',
      all.filter(({ kind, labels }) => kind === 'Service' && isSelected(mapOf(part.spec.selector), labels)),
    ),
  ConfigMap: (part, all) =>
    to(part, 'connects to', mentioned(part, all, Object.values(mapOf(part.manifest.data)).map(textOf))),
}

const relationsOfPods: Rule = (part, all) => {
  if (!part.pods) return []
  const spec = mapOf(part.pods.spec)
  return [
    ...to(
      part,
      'uses',
      usedBy(spec).flatMap((used) => named(all, part, used)),
    ),
    ...to(part, 'connects to', mentioned(part, all, textsOf(spec))),
  ]
}

/** Longer texts are data rather than settings. */
const LONGEST = 100_000

/** The Services whose names stand in texts as those of hosts: `redis`, `http://web:80`, `db.shop.svc`. */
const mentioned = (part: Part, all: readonly Part[], texts: readonly string[]): Part[] => {
  const known = all.filter(({ kind, namespace }) => kind === 'Service' && namespace === part.namespace)
  if (known.length === 0) return []
  const words = new Set(
    texts
      .filter(({ length }) => length <= LONGEST)
      .flatMap((text) => text.match(/[a-z0-9-]+(?:\.[a-z0-9-]+)*/gi) ?? []),
  )
  const hosts = new Set([...words].map((word) => word.split('.')[0]))
  return known.filter(({ name }) => hosts.has(name))
}
