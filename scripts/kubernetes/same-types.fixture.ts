// compiled by flat-types.test.ts, which knows where the packages are
import type { IApplication } from '@kubernetes-models/argo-cd/argoproj.io/v1alpha1/Application'
import type { ICluster } from '@kubernetes-models/cloudnative-pg/postgresql.cnpg.io/v1/Cluster'
import type { IHelmRelease } from '@kubernetes-models/flux-cd/helm.toolkit.fluxcd.io/v2/HelmRelease'
import type { IHelmRepository } from '@kubernetes-models/flux-cd/source.toolkit.fluxcd.io/v1/HelmRepository'
import type { IOCIRepository } from '@kubernetes-models/flux-cd/source.toolkit.fluxcd.io/v1/OCIRepository'
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
import type { IPersistentVolume } from 'kubernetes-models/v1/PersistentVolume'
import type { IPersistentVolumeClaim } from 'kubernetes-models/v1/PersistentVolumeClaim'
import type { IPod } from 'kubernetes-models/v1/Pod'
import type { ISecret } from 'kubernetes-models/v1/Secret'
import type { IService } from 'kubernetes-models/v1/Service'
import type { IServiceAccount } from 'kubernetes-models/v1/ServiceAccount'
import type { Application } from '../../generator/src/kubernetes/argo-cd.ts'
import type { Cluster } from '../../generator/src/kubernetes/cloudnative-pg.ts'
import type { HelmRelease, HelmRepository, OCIRepository } from '../../generator/src/kubernetes/flux-cd.ts'
import type { HTTPRoute } from '../../generator/src/kubernetes/gateway-api.ts'
import type * as k8s from '../../generator/src/kubernetes/kubernetes.ts'
import type { ServiceMonitor } from '../../generator/src/kubernetes/prometheus-operator.ts'

/** The manifests of the packages, without what only a cluster writes. */
interface Packages {
  Application: Omit<IApplication, 'status'>
  ClusterRole: IClusterRole
  ClusterRoleBinding: IClusterRoleBinding
  ConfigMap: IConfigMap
  CronJob: Omit<ICronJob, 'status'>
  DaemonSet: Omit<IDaemonSet, 'status'>
  Deployment: Omit<IDeployment, 'status'>
  HTTPRoute: Omit<IHTTPRoute, 'status'>
  HelmRelease: Omit<IHelmRelease, 'status'>
  HelmRepository: Omit<IHelmRepository, 'status'>
  OCIRepository: Omit<IOCIRepository, 'status'>
  HorizontalPodAutoscaler: Omit<IHorizontalPodAutoscaler, 'status'>
  Ingress: Omit<IIngress, 'status'>
  Job: Omit<IJob, 'status'>
  NetworkPolicy: Omit<INetworkPolicy, 'status'>
  PersistentVolume: Omit<IPersistentVolume, 'status'>
  PersistentVolumeClaim: Omit<IPersistentVolumeClaim, 'status'>
  Pod: Omit<IPod, 'status'>
  PodDisruptionBudget: Omit<IPodDisruptionBudget, 'status'>
  PostgresCluster: Omit<ICluster, 'status'>
  Role: IRole
  RoleBinding: IRoleBinding
  Secret: ISecret
  Service: Omit<IService, 'status'>
  ServiceAccount: IServiceAccount
  ServiceMonitor: Omit<IServiceMonitor, 'status'>
  StatefulSet: Omit<IStatefulSet, 'status'>
}

/** The same as chartwright has them. */
interface Own {
  Application: Application
  ClusterRole: k8s.ClusterRole
  ClusterRoleBinding: k8s.ClusterRoleBinding
  ConfigMap: k8s.ConfigMap
  CronJob: k8s.CronJob
  DaemonSet: k8s.DaemonSet
  Deployment: k8s.Deployment
  HTTPRoute: HTTPRoute
  HelmRelease: HelmRelease
  HelmRepository: HelmRepository
  OCIRepository: OCIRepository
  HorizontalPodAutoscaler: k8s.HorizontalPodAutoscaler
  Ingress: k8s.Ingress
  Job: k8s.Job
  NetworkPolicy: k8s.NetworkPolicy
  PersistentVolume: k8s.PersistentVolume
  PersistentVolumeClaim: k8s.PersistentVolumeClaim
  Pod: k8s.Pod
  PodDisruptionBudget: k8s.PodDisruptionBudget
  PostgresCluster: Cluster
  Role: k8s.Role
  RoleBinding: k8s.RoleBinding
  Secret: k8s.Secret
  Service: k8s.Service
  ServiceAccount: k8s.ServiceAccount
  ServiceMonitor: ServiceMonitor
  StatefulSet: k8s.StatefulSet
}

/** Whether TypeScript takes two types for the same, with all fields at all depths, also those that are optional. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

/** Compiles only if each is the same. */
export const same: Record<keyof Packages, true> = {} as { [K in keyof Packages]: Same<Own[K], Packages[K]> }

/** A missing optional field is a difference, however deep. */
export const different: false = {} as Same<{ a: { b: { c?: string; d?: string } } }, { a: { b: { c?: string } } }>
