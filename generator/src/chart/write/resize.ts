import { entryAt } from '../../model/map.ts'
import type { JsonMap } from '../../values/index.ts'
import type { LoadedChart } from '../load/load-chart.ts'
import { render } from '../render/render.ts'
import type { Manifest } from '../render/rendered-chart.ts'

interface StatefulSet extends Manifest {
  readonly metadata: { readonly name: string }
  readonly spec: {
    readonly replicas?: number
    readonly volumeClaimTemplates?: readonly {
      readonly metadata: { readonly name: string }
      readonly spec: { readonly resources?: { readonly requests?: { readonly storage?: unknown } } }
    }[]
  }
}

/** StatefulSets whose claims have the size that a value says. */
interface Resize {
  readonly sets: readonly string[]
  readonly claims: readonly string[]
  readonly value: string
  readonly size: string
}

const RELEASE = 'my-release'

/**
 * How users make the disks of a chart's StatefulSets larger, as Markdown; empty where no value says their size. Kubernetes
 * refuses another size in `volumeClaimTemplates`, so the StatefulSet is made anew around its pods:
 * https://kubernetes.io/docs/concepts/workloads/controllers/statefulset/#limitations
 */
export const resizeText = (chart: LoadedChart): string => {
  const found = resizes(chart)
  if (found.length === 0) return ''
  return `### Larger disks

Kubernetes doesn't change the size of a StatefulSet's claims, so an upgrade with another size fails. If the storage class allows
it (\`allowVolumeExpansion\`), make the claims larger, one for each pod, and have Helm make the StatefulSet anew around its pods,
which keep running:

${found.map((one) => commands(one, chart.definition.name)).join('\n\n')}`
}

const commands = ({ sets, claims, value, size }: Resize, chart: string): string =>
  [
    '```sh',
    `# ${value}`,
    ...claims.map(
      (claim) =>
        `kubectl patch persistentvolumeclaim ${claim} --patch '{"spec":{"resources":{"requests":{"storage":"${size}"}}}}'`,
    ),
    ...sets.map((set) => `kubectl delete statefulset ${set} --cascade=orphan`),
    `helm upgrade ${RELEASE} ./${chart} --reset-then-reuse-values --set ${value}=${size}`,
    '```',
  ].join('\n')

/** Which value says which size is seen in what changes with it. */
const resizes = (chart: LoadedChart): readonly Resize[] => {
  const before = claimSizes(chart, {})
  const sizes = new Set([...before.values()].map(({ size }) => size))
  const values = chart.values.fields.filter(({ default: value }) => typeof value === 'string' && sizes.has(value))
  return values.flatMap(({ path, name }) => {
    const size = doubled(String(entryAt(chart.values.defaults, path)))
    if (size === undefined) return []
    const after = claimSizes(chart, nested(path, size))
    const { sets, claims } = whatChanges(before, after)
    return sets.length > 0 ? [{ sets, claims, value: name, size }] : []
  })
}

interface Claim {
  readonly set: string
  readonly names: readonly string[]
  readonly size: unknown
}

/** The claims that the StatefulSets make, by the names of both. */
const claimSizes = (chart: LoadedChart, values: JsonMap): ReadonlyMap<string, Claim> => {
  const { manifests } = render(chart, { values, release: { name: RELEASE } })
  const sets = manifests.filter(({ kind }) => kind === 'StatefulSet') as StatefulSet[]
  return new Map(sets.flatMap(claimsOf))
}

const claimsOf = ({ metadata: { name: set }, spec }: StatefulSet): [string, Claim][] =>
  (spec.volumeClaimTemplates ?? []).map(({ metadata, spec: { resources } }) => {
    const names = Array.from({ length: spec.replicas ?? 1 }, (_, ordinal) => `${metadata.name}-${set}-${ordinal}`)
    return [`${set} ${metadata.name}`, { set, names, size: resources?.requests?.storage }]
  })

const whatChanges = (
  before: ReadonlyMap<string, Claim>,
  after: ReadonlyMap<string, Claim>,
): Pick<Resize, 'sets' | 'claims'> => {
  const changed = [...before].filter(([key, { size }]) => after.get(key)?.size !== size).map(([, claim]) => claim)
  return { sets: [...new Set(changed.map(({ set }) => set))], claims: changed.flatMap(({ names }) => names) }
}

/** `2Gi` for `1Gi`: a size that is surely larger. */
const doubled = (size: string): string | undefined => {
  const [, number, unit] = /^(\d+)([KMGTPE]i?)$/.exec(size) ?? []
  return number && `${2 * Number(number)}${unit}`
}

const nested = ([key = '', ...rest]: readonly string[], value: string): JsonMap => ({
  [key]: rest.length > 0 ? nested(rest, value) : value,
})
