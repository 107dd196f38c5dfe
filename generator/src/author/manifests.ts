import type * as argo from '../kubernetes/argo-cd.ts'
import type * as cnpg from '../kubernetes/cloudnative-pg.ts'
import type * as flux from '../kubernetes/flux-cd.ts'
import type * as gateway from '../kubernetes/gateway-api.ts'
import type * as k8s from '../kubernetes/kubernetes.ts'
import type * as prometheus from '../kubernetes/prometheus-operator.ts'
import type { HookAnnotations } from './hook.ts'
import type { SelectorLabels } from './labels.ts'
import type { Overlay } from './overlay.ts'

/** Some fields of a type replaced by others. */
type With<T, Fields> = Omit<T, keyof Fields> & Fields

type Spec<T extends { spec?: unknown }> = NonNullable<T['spec']>
type Metadata<T extends { metadata?: unknown }> = With<
  NonNullable<T['metadata']>,
  { name: string; annotations?: Annotations }
>

/** Annotations by name; only `hook(…)` creates those of a hook. */
export type Annotations = { readonly [name: string]: string | undefined } & Partial<HookAnnotations>

/** A manifest as users write it: with a name, and without a status. */
type Named<T extends { metadata?: unknown }> = With<Omit<T, 'status'>, { metadata: Metadata<T> }>

/** A selector of pods, which accepts only the result of `selectorLabels`. */
interface PodSelector {
  matchLabels: SelectorLabels
}

type Selecting<T extends { metadata?: unknown; spec?: unknown }> = With<
  Named<T>,
  { spec: With<Spec<T>, { selector: PodSelector }> }
>

type ClaimTemplate = With<
  NonNullable<Spec<k8s.StatefulSet>['volumeClaimTemplates']>[number],
  { metadata: { name: string; labels?: SelectorLabels } }
>
type StatefulSetSpec = With<Spec<k8s.StatefulSet>, { selector: PodSelector; volumeClaimTemplates?: ClaimTemplate[] }>

/** `apps/v1` Deployment; its selector accepts only `selectorLabels(…)`. */
export type Deployment = Selecting<k8s.Deployment>
/** `apps/v1` StatefulSet; its selector and the labels of its claim templates accept only `selectorLabels(…)`. */
export type StatefulSet = With<Named<k8s.StatefulSet>, { spec: StatefulSetSpec }>
/** `apps/v1` DaemonSet; its selector accepts only `selectorLabels(…)`. */
export type DaemonSet = Selecting<k8s.DaemonSet>
/** `policy/v1` PodDisruptionBudget; its selector accepts only `selectorLabels(…)`. */
export type PodDisruptionBudget = Selecting<k8s.PodDisruptionBudget>
/** `v1` Service; its selector accepts only `selectorLabels(…)`. */
export type Service = With<Named<k8s.Service>, { spec: With<Spec<k8s.Service>, { selector?: SelectorLabels }> }>
/** `networking.k8s.io/v1` NetworkPolicy; its pod selector accepts only `selectorLabels(…)`, or `{}` for all pods. */
export type NetworkPolicy = With<
  Named<k8s.NetworkPolicy>,
  { spec: With<Spec<k8s.NetworkPolicy>, { podSelector: PodSelector | { matchLabels?: never } }> }
>
/** `batch/v1` Job. */
export type Job = Named<k8s.Job>
/** `batch/v1` CronJob. */
export type CronJob = Named<k8s.CronJob>
/** `v1` Pod. */
export type Pod = Named<k8s.Pod>
/** `v1` ConfigMap. */
export type ConfigMap = Named<k8s.ConfigMap>
/** `v1` Secret. */
export type Secret = Named<k8s.Secret>
/** `v1` ServiceAccount. */
export type ServiceAccount = Named<k8s.ServiceAccount>
/** `v1` PersistentVolume. */
export type PersistentVolume = Named<k8s.PersistentVolume>
/** `v1` PersistentVolumeClaim. */
export type PersistentVolumeClaim = Named<k8s.PersistentVolumeClaim>
/** `networking.k8s.io/v1` Ingress. */
export type Ingress = Named<k8s.Ingress>
/** `gateway.networking.k8s.io/v1` HTTPRoute of the Gateway API. */
export type HttpRoute = Named<gateway.HTTPRoute>
/** `monitoring.coreos.com/v1` ServiceMonitor of the Prometheus operator; its selector accepts only `selectorLabels(…)`. */
export type ServiceMonitor = Selecting<prometheus.ServiceMonitor>
/** `postgresql.cnpg.io/v1` Cluster of the CloudNativePG operator. */
export type PostgresCluster = Named<cnpg.Cluster>
/** `autoscaling/v2` HorizontalPodAutoscaler. */
export type HorizontalPodAutoscaler = Named<k8s.HorizontalPodAutoscaler>
/** `rbac.authorization.k8s.io/v1` Role. */
export type Role = Named<k8s.Role>
/** `rbac.authorization.k8s.io/v1` RoleBinding. */
export type RoleBinding = Named<k8s.RoleBinding>
/** `rbac.authorization.k8s.io/v1` ClusterRole. */
export type ClusterRole = Named<k8s.ClusterRole>
/** `rbac.authorization.k8s.io/v1` ClusterRoleBinding. */
export type ClusterRoleBinding = Named<k8s.ClusterRoleBinding>

/** The metadata of a manifest as users write it: with a name. */
export type ObjectMeta = Metadata<k8s.ConfigMap>

/** Values of a chart whose interface isn't known. */
type AnyValues = { [key: string]: unknown }

type ArgoSource<V> = With<
  argo.ApplicationSource,
  { helm?: With<argo.ApplicationSourceHelm, { valuesObject?: Overlay<V> }> }
>

/** `argoproj.io/v1alpha1` Application of Argo CD; `V` is the interface of the values of the chart that it installs. */
export type ArgoApplication<V = AnyValues> = With<
  Named<argo.Application>,
  { spec: With<argo.ApplicationSpec, { source?: ArgoSource<V>; sources?: ArgoSource<V>[] }> }
>

/** `helm.toolkit.fluxcd.io/v2` HelmRelease of Flux; `V` is the interface of the values of the chart that it installs. */
export type FluxHelmRelease<V = AnyValues> = With<
  Named<flux.HelmRelease>,
  { spec: With<flux.HelmReleaseSpec, { values?: Overlay<V> }> }
>

/** `source.toolkit.fluxcd.io/v1` HelmRepository of Flux. */
export type FluxHelmRepository = Named<flux.HelmRepository>
/** `source.toolkit.fluxcd.io/v1` OCIRepository of Flux. */
export type FluxOciRepository = Named<flux.OCIRepository>

/** The types of manifests by their kinds. */
export interface ManifestsByKind {
  Deployment: Deployment
  StatefulSet: StatefulSet
  DaemonSet: DaemonSet
  PodDisruptionBudget: PodDisruptionBudget
  Service: Service
  NetworkPolicy: NetworkPolicy
  Job: Job
  CronJob: CronJob
  Pod: Pod
  ConfigMap: ConfigMap
  Secret: Secret
  ServiceAccount: ServiceAccount
  PersistentVolume: PersistentVolume
  PersistentVolumeClaim: PersistentVolumeClaim
  Ingress: Ingress
  ServiceMonitor: ServiceMonitor
  HorizontalPodAutoscaler: HorizontalPodAutoscaler
  Role: Role
  RoleBinding: RoleBinding
  ClusterRole: ClusterRole
  ClusterRoleBinding: ClusterRoleBinding
  HTTPRoute: HttpRoute
  /** Of Argo CD. */
  Application: ArgoApplication
  HelmRelease: FluxHelmRelease
  HelmRepository: FluxHelmRepository
  OCIRepository: FluxOciRepository
  /** Of CloudNativePG. */
  Cluster: PostgresCluster
}

/** A manifest of a kind; it has any fields if chartwright has no type for the kind. */
export type ManifestOf<K extends string> = K extends keyof ManifestsByKind
  ? ManifestsByKind[K]
  : Readonly<Record<string, unknown>>

/** A container of a pod, for functions that return one. */
export type Container = k8s.Container
/** An environment variable of a container. */
export type EnvVar = k8s.EnvVar
/** The pods of a workload. */
export type PodTemplate = k8s.PodTemplateSpec
/** A probe of a container. */
export type Probe = k8s.Probe
/** A volume of a pod. */
export type Volume = k8s.Volume
/** Where a container mounts a volume. */
export type VolumeMount = k8s.VolumeMount
