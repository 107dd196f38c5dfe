import type { ICluster } from '@kubernetes-models/cloudnative-pg/postgresql.cnpg.io/v1/Cluster'
import type { IHTTPRoute } from '@kubernetes-models/gateway-api/gateway.networking.k8s.io/v1/HTTPRoute'
import type { IServiceMonitor } from '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1/ServiceMonitor'
import type { IDaemonSet } from 'kubernetes-models/apps/v1/DaemonSet'
import type { IDeployment } from 'kubernetes-models/apps/v1/Deployment'
import type { IStatefulSet } from 'kubernetes-models/apps/v1/StatefulSet'
import type { IHorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2/HorizontalPodAutoscaler'
import type { ICronJob } from 'kubernetes-models/batch/v1/CronJob'
import type { IJob } from 'kubernetes-models/batch/v1/Job'
import type { IIngress } from 'kubernetes-models/networking.k8s.io/v1/Ingress'
import type { INetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy'
import type { IPodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget'
import type { IClusterRole } from 'kubernetes-models/rbac.authorization.k8s.io/v1/ClusterRole'
import type { IClusterRoleBinding } from 'kubernetes-models/rbac.authorization.k8s.io/v1/ClusterRoleBinding'
import type { IRole } from 'kubernetes-models/rbac.authorization.k8s.io/v1/Role'
import type { IRoleBinding } from 'kubernetes-models/rbac.authorization.k8s.io/v1/RoleBinding'
import type { IConfigMap } from 'kubernetes-models/v1/ConfigMap'
import type { IContainer } from 'kubernetes-models/v1/Container'
import type { IEnvVar } from 'kubernetes-models/v1/EnvVar'
import type { IPersistentVolume } from 'kubernetes-models/v1/PersistentVolume'
import type { IPersistentVolumeClaim } from 'kubernetes-models/v1/PersistentVolumeClaim'
import type { IPod } from 'kubernetes-models/v1/Pod'
import type { IPodTemplateSpec } from 'kubernetes-models/v1/PodTemplateSpec'
import type { IProbe } from 'kubernetes-models/v1/Probe'
import type { ISecret } from 'kubernetes-models/v1/Secret'
import type { IService } from 'kubernetes-models/v1/Service'
import type { IServiceAccount } from 'kubernetes-models/v1/ServiceAccount'
import type { IVolume } from 'kubernetes-models/v1/Volume'
import type { IVolumeMount } from 'kubernetes-models/v1/VolumeMount'
import type { HookAnnotations } from './hook.ts'
import type { SelectorLabels } from './labels.ts'

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
  NonNullable<Spec<IStatefulSet>['volumeClaimTemplates']>[number],
  { metadata: { name: string; labels?: SelectorLabels } }
>
type StatefulSetSpec = With<Spec<IStatefulSet>, { selector: PodSelector; volumeClaimTemplates?: ClaimTemplate[] }>

/** `apps/v1` Deployment; its selector accepts only `selectorLabels(…)`. */
export type Deployment = Selecting<IDeployment>
/** `apps/v1` StatefulSet; its selector and the labels of its claim templates accept only `selectorLabels(…)`. */
export type StatefulSet = With<Named<IStatefulSet>, { spec: StatefulSetSpec }>
/** `apps/v1` DaemonSet; its selector accepts only `selectorLabels(…)`. */
export type DaemonSet = Selecting<IDaemonSet>
/** `policy/v1` PodDisruptionBudget; its selector accepts only `selectorLabels(…)`. */
export type PodDisruptionBudget = Selecting<IPodDisruptionBudget>
/** `v1` Service; its selector accepts only `selectorLabels(…)`. */
export type Service = With<Named<IService>, { spec: With<Spec<IService>, { selector?: SelectorLabels }> }>
/** `networking.k8s.io/v1` NetworkPolicy; its pod selector accepts only `selectorLabels(…)`, or `{}` for all pods. */
export type NetworkPolicy = With<
  Named<INetworkPolicy>,
  { spec: With<Spec<INetworkPolicy>, { podSelector: PodSelector | { matchLabels?: never } }> }
>
/** `batch/v1` Job. */
export type Job = Named<IJob>
/** `batch/v1` CronJob. */
export type CronJob = Named<ICronJob>
/** `v1` Pod. */
export type Pod = Named<IPod>
/** `v1` ConfigMap. */
export type ConfigMap = Named<IConfigMap>
/** `v1` Secret. */
export type Secret = Named<ISecret>
/** `v1` ServiceAccount. */
export type ServiceAccount = Named<IServiceAccount>
/** `v1` PersistentVolume. */
export type PersistentVolume = Named<IPersistentVolume>
/** `v1` PersistentVolumeClaim. */
export type PersistentVolumeClaim = Named<IPersistentVolumeClaim>
/** `networking.k8s.io/v1` Ingress. */
export type Ingress = Named<IIngress>
/** `gateway.networking.k8s.io/v1` HTTPRoute of the Gateway API. */
export type HttpRoute = Named<IHTTPRoute>
/** `monitoring.coreos.com/v1` ServiceMonitor of the Prometheus operator; its selector accepts only `selectorLabels(…)`. */
export type ServiceMonitor = Selecting<IServiceMonitor>
/** `postgresql.cnpg.io/v1` Cluster of the CloudNativePG operator. */
export type PostgresCluster = Named<ICluster>
/** `autoscaling/v2` HorizontalPodAutoscaler. */
export type HorizontalPodAutoscaler = Named<IHorizontalPodAutoscaler>
/** `rbac.authorization.k8s.io/v1` Role. */
export type Role = Named<IRole>
/** `rbac.authorization.k8s.io/v1` RoleBinding. */
export type RoleBinding = Named<IRoleBinding>
/** `rbac.authorization.k8s.io/v1` ClusterRole. */
export type ClusterRole = Named<IClusterRole>
/** `rbac.authorization.k8s.io/v1` ClusterRoleBinding. */
export type ClusterRoleBinding = Named<IClusterRoleBinding>

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
  /** Of CloudNativePG. */
  Cluster: PostgresCluster
}

/** A manifest of a kind; it has any fields if chartwright has no type for the kind. */
export type ManifestOf<K extends string> = K extends keyof ManifestsByKind
  ? ManifestsByKind[K]
  : Readonly<Record<string, unknown>>

/** A container of a pod, for functions that return one. */
export type Container = IContainer
/** An environment variable of a container. */
export type EnvVar = IEnvVar
/** The pods of a workload. */
export type PodTemplate = IPodTemplateSpec
/** A probe of a container. */
export type Probe = IProbe
/** A volume of a pod. */
export type Volume = IVolume
/** Where a container mounts a volume. */
export type VolumeMount = IVolumeMount
