/** The order in which Helm installs; other kinds come last, by name. */
const KINDS = [
  'PriorityClass',
  'Namespace',
  'NetworkPolicy',
  'ResourceQuota',
  'LimitRange',
  'PodSecurityPolicy',
  'PodDisruptionBudget',
  'ServiceAccount',
  'Secret',
  'SecretList',
  'ConfigMap',
  'StorageClass',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'CustomResourceDefinition',
  'ClusterRole',
  'ClusterRoleList',
  'ClusterRoleBinding',
  'ClusterRoleBindingList',
  'Role',
  'RoleList',
  'RoleBinding',
  'RoleBindingList',
  'Service',
  'DaemonSet',
  'Pod',
  'ReplicationController',
  'ReplicaSet',
  'Deployment',
  'HorizontalPodAutoscaler',
  'StatefulSet',
  'Job',
  'CronJob',
  'IngressClass',
  'Ingress',
  'APIService',
]

interface OfKind {
  readonly kind: string
}

/** Compares by the order of installing: https://github.com/helm/helm/blob/main/pkg/release/v1/util/kind_sorter.go */
export const byInstallOrder = (a: OfKind, b: OfKind): number => {
  const [first, second] = [rank(a.kind), rank(b.kind)]
  if (first !== second || first < KINDS.length) return first - second
  return a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0
}

const rank = (kind: string): number => {
  const at = KINDS.indexOf(kind)
  return at < 0 ? KINDS.length : at
}
