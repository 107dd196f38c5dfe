import { call } from '../../typescript/make.ts'
import type { Expression, Member } from '../../typescript/tree.ts'

/** A type of manifest that chartwright has. */
interface ManifestType {
  readonly type: string
  readonly apiVersion: string
  /** Where it selects pods. */
  readonly selector?: readonly string[]
}

const WORKLOAD = ['spec', 'selector', 'matchLabels']
const of = (type: string, apiVersion: string, selector?: readonly string[]): ManifestType => ({
  type,
  apiVersion,
  ...(selector && { selector }),
})

const TYPES: readonly ManifestType[] = [
  of('Deployment', 'apps/v1', WORKLOAD),
  of('StatefulSet', 'apps/v1', WORKLOAD),
  of('DaemonSet', 'apps/v1', WORKLOAD),
  of('PodDisruptionBudget', 'policy/v1', WORKLOAD),
  of('Service', 'v1', ['spec', 'selector']),
  of('NetworkPolicy', 'networking.k8s.io/v1', ['spec', 'podSelector', 'matchLabels']),
  of('ServiceMonitor', 'monitoring.coreos.com/v1', WORKLOAD),
  of('Job', 'batch/v1'),
  of('CronJob', 'batch/v1'),
  of('Pod', 'v1'),
  of('ConfigMap', 'v1'),
  of('Secret', 'v1'),
  of('ServiceAccount', 'v1'),
  of('PersistentVolume', 'v1'),
  of('PersistentVolumeClaim', 'v1'),
  of('Ingress', 'networking.k8s.io/v1'),
  of('HorizontalPodAutoscaler', 'autoscaling/v2'),
  of('Role', 'rbac.authorization.k8s.io/v1'),
  of('RoleBinding', 'rbac.authorization.k8s.io/v1'),
  of('ClusterRole', 'rbac.authorization.k8s.io/v1'),
  of('ClusterRoleBinding', 'rbac.authorization.k8s.io/v1'),
]

/** The type of a manifest that is written out; undefined where chartwright has none. */
export const manifestType = (manifest: Expression): ManifestType | undefined => {
  const kind = textAt(manifest, 'kind')
  const apiVersion = textAt(manifest, 'apiVersion')
  return TYPES.find((each) => each.type === kind && each.apiVersion === apiVersion)
}

const textAt = (manifest: Expression, key: string): string | undefined => {
  const found = memberAt(manifest, key)?.value
  return found?.kind === 'literal' && typeof found.value === 'string' ? found.value : undefined
}

const memberAt = (map: Expression, key: string): Member | undefined =>
  map.kind === 'object' ? map.members.find((each) => each.kind === 'property' && each.key === key) : undefined

/** A manifest of a type; what selects pods is said to be that of the chart as it was. */
export const asManifest = (manifest: Expression, { selector }: ManifestType): Expression => {
  const annotated = changedAt(manifest, ['metadata', 'annotations'], (value) =>
    memberAt(value, 'helm.sh/hook') ? call('asHook', value) : value,
  )
  return selector ? changedAt(annotated, selector, (labels) => call('asSelectorLabels', labels)) : annotated
}

const changedAt = (
  map: Expression,
  [key, ...rest]: readonly string[],
  change: (value: Expression) => Expression,
): Expression => {
  if (key === undefined) return change(map)
  const found = memberAt(map, key)
  if (!found || map.kind !== 'object') return map
  const changed = { ...found, value: changedAt(found.value, rest, change) }
  return { ...map, members: map.members.map((each) => (each === found ? changed : each)) }
}
