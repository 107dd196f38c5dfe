import { entryAt, isMap, isSame, own } from '../../model/map.ts'
import type { Manifest } from './resource.ts'

/** A path in a manifest, with what Kubernetes takes where it isn't set. */
type Field = readonly [path: string, absent?: unknown]

const SELECTOR: readonly Field[] = [['spec.selector']]
const ROLE: readonly Field[] = [['roleRef']]

/** What Kubernetes refuses to change, or Helm with it. */
const IMMUTABLE: Readonly<Record<string, readonly Field[]>> = {
  Deployment: SELECTOR,
  DaemonSet: SELECTOR,
  ReplicaSet: SELECTOR,
  StatefulSet: [
    ...SELECTOR,
    ['spec.serviceName'],
    ['spec.podManagementPolicy', 'OrderedReady'],
    ['spec.volumeClaimTemplates'],
  ],
  Job: [
    ...SELECTOR,
    ['spec.template'],
    ['spec.completionMode', 'NonIndexed'],
    ['spec.podFailurePolicy'],
    ['spec.backoffLimitPerIndex'],
  ],
  Service: [['spec.clusterIP']],
  PersistentVolumeClaim: [
    ['spec.accessModes'],
    ['spec.storageClassName'],
    ['spec.volumeName'],
    ['spec.volumeMode', 'Filesystem'],
    ['spec.selector'],
    ['spec.dataSource'],
    ['spec.dataSourceRef'],
  ],
  PersistentVolume: ['hostPath', 'nfs', 'csi', 'local', 'iscsi', 'nodeAffinity', 'volumeMode'].map((name) => [
    `spec.${name}`,
  ]),
  StorageClass: [['provisioner'], ['parameters'], ['reclaimPolicy', 'Delete'], ['volumeBindingMode', 'Immediate']],
  RoleBinding: ROLE,
  ClusterRoleBinding: ROLE,
  Secret: [['type', 'Opaque']],
  PriorityClass: [['value'], ['preemptionPolicy', 'PreemptLowerPriority']],
  IngressClass: [['spec.controller']],
  RuntimeClass: [['handler']],
  CustomResourceDefinition: [['spec.scope'], ['spec.group'], ['spec.names.kind']],
}

/** The fields of a resource that an upgrade can't change, and that differ. */
export const changedImmutableFields = (before: Manifest, after: Manifest): readonly string[] => {
  const kind = String(before.kind)
  const fields = own(IMMUTABLE, kind) ?? []
  const changed = fields.filter(
    ([path, absent]) => !isSame(fieldAt(before, path, absent), fieldAt(after, path, absent)),
  )
  return [...changed.map(([path]) => path), ...(own(FURTHER, kind)?.(before, after) ?? [])]
}

const fieldAt = (manifest: Manifest, path: string, absent?: unknown): unknown => {
  const value = entryAt(manifest, path.split('.')) ?? absent
  return isUnset(value) ? undefined : withoutUnset(value)
}

/** Kubernetes takes an entry that is null, or an empty list, as none. */
const withoutUnset = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutUnset)
  if (!isMap(value)) return value
  const kept = Object.entries(value).filter(([, each]) => !isUnset(each))
  return Object.fromEntries(kept.map(([key, each]) => [key, withoutUnset(each)]))
}

const isUnset = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0)

type Compare = (before: Manifest, after: Manifest) => readonly string[]

/** Content is immutable where the resource says so. */
const ofImmutable: Compare = (before, after) => {
  if (before.immutable !== true) return []
  const fields = ['data', 'stringData', 'binaryData', 'immutable']
  return fields.filter((field) => !isSame(withoutUnset(before[field]), withoutUnset(after[field])))
}

const STORAGE = ['spec', 'resources', 'requests', 'storage']

/** A claim may grow. */
const ofClaim: Compare = (before, after) => {
  const [old, now] = [before, after].map((manifest) => quantity(entryAt(manifest, STORAGE)))
  return old !== undefined && now !== undefined && now < old ? [STORAGE.join('.')] : []
}

const UNITS = ['', 'k', 'M', 'G', 'T', 'P', 'E']

const quantity = (value: unknown): number | undefined => {
  const [, number, unit = '', binary] = /^(\d+(?:\.\d+)?)([kKMGTPE]?)(i?)$/.exec(String(value ?? '')) ?? []
  if (number === undefined) return undefined
  return Number(number) * (binary ? 1024 : 1000) ** UNITS.indexOf(unit === 'K' ? 'k' : unit)
}

/** Objects of a version that isn't served any more can't be read. */
const ofDefinition: Compare = (before, after) => {
  const [old, now] = [before, after].map(servedVersions) as [string[], string[]]
  return old.filter((name) => !now.includes(name)).map((name) => `spec.versions (${name})`)
}

const servedVersions = (manifest: Manifest): string[] =>
  [entryAt(manifest, ['spec', 'versions']) ?? []]
    .flat()
    .filter((version) => isMap(version) && version.served !== false)
    .map((version) => String((version as Manifest).name))

const FURTHER: Readonly<Record<string, Compare>> = {
  ConfigMap: ofImmutable,
  Secret: ofImmutable,
  PersistentVolumeClaim: ofClaim,
  CustomResourceDefinition: ofDefinition,
}
