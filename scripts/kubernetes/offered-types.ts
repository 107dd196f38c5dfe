/** A file of types in `generator/src/kubernetes/`. */
export interface OfferedTypes {
  readonly file: string
  /** The package that they are taken from, and those whose types go into the same file. */
  readonly packages: readonly [from: string, ...others: string[]]
  /** What the package makes them from. */
  readonly origin: string
  /** Paths in the package of the types that chartwright or its blocks use; what these contain comes with them. */
  readonly types: readonly string[]
}

/** The types of manifests that chartwright offers, by file. */
export const OFFERED_TYPES: readonly OfferedTypes[] = [
  {
    file: 'kubernetes.ts',
    packages: ['kubernetes-models', '@kubernetes-models/apimachinery'],
    origin: 'Kubernetes (https://github.com/kubernetes/kubernetes)',
    types: [
      'apps/v1/DaemonSet',
      'apps/v1/Deployment',
      'apps/v1/StatefulSet',
      'autoscaling/v2/HorizontalPodAutoscaler',
      'batch/v1/CronJob',
      'batch/v1/Job',
      'networking.k8s.io/v1/Ingress',
      'networking.k8s.io/v1/NetworkPolicy',
      'policy/v1/PodDisruptionBudget',
      'rbac.authorization.k8s.io/v1/ClusterRole',
      'rbac.authorization.k8s.io/v1/ClusterRoleBinding',
      'rbac.authorization.k8s.io/v1/Role',
      'rbac.authorization.k8s.io/v1/RoleBinding',
      'v1/ConfigMap',
      'v1/PersistentVolume',
      'v1/PersistentVolumeClaim',
      'v1/Pod',
      'v1/Secret',
      'v1/Service',
      'v1/ServiceAccount',
    ],
  },
  {
    file: 'gateway-api.ts',
    packages: ['@kubernetes-models/gateway-api'],
    origin: 'the Gateway API (https://github.com/kubernetes-sigs/gateway-api)',
    types: ['gateway.networking.k8s.io/v1/GRPCRoute', 'gateway.networking.k8s.io/v1/HTTPRoute'],
  },
  {
    file: 'prometheus-operator.ts',
    packages: ['@kubernetes-models/prometheus-operator'],
    origin: 'the Prometheus operator (https://github.com/prometheus-operator/prometheus-operator)',
    types: [
      'monitoring.coreos.com/v1/PodMonitor',
      'monitoring.coreos.com/v1/Probe',
      'monitoring.coreos.com/v1/PrometheusRule',
      'monitoring.coreos.com/v1/ServiceMonitor',
    ],
  },
  {
    file: 'cloudnative-pg.ts',
    packages: ['@kubernetes-models/cloudnative-pg'],
    origin: 'CloudNativePG (https://github.com/cloudnative-pg/cloudnative-pg)',
    types: ['postgresql.cnpg.io/v1/Cluster'],
  },
  {
    file: 'argo-cd.ts',
    packages: ['@kubernetes-models/argo-cd'],
    origin: 'Argo CD (https://github.com/argoproj/argo-cd)',
    types: ['argoproj.io/v1alpha1/Application'],
  },
  {
    file: 'flux-cd.ts',
    packages: ['@kubernetes-models/flux-cd'],
    origin: 'Flux (https://github.com/fluxcd/flux2)',
    types: [
      'helm.toolkit.fluxcd.io/v2/HelmRelease',
      'source.toolkit.fluxcd.io/v1/HelmRepository',
      'source.toolkit.fluxcd.io/v1/OCIRepository',
    ],
  },
]
