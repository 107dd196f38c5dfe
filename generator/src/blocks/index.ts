/**
 * Manifests that most charts have, as functions of values, whose types are in `chartwright/values`. A chart uses those it
 * needs, changes their results by spreading them, and writes the rest itself.
 * @module
 */
export { claim } from './claim.ts'
export { type ContainerOptions, type ContainerValues, container } from './container.ts'
export { type DeploymentOptions, deployment, withoutGap } from './deployment.ts'
export { environment } from './environment.ts'
export { type ArgoApplicationOptions, argoApplication } from './gitops/argo-application.ts'
export type { ChartRelease, ReleasedChart } from './gitops/chart-release.ts'
export { type FluxHelmReleaseOptions, fluxHelmRelease } from './gitops/flux-helm-release.ts'
export { autoscalingProblems, horizontalPodAutoscaler } from './horizontal-pod-autoscaler.ts'
export { httpRoute } from './http-route.ts'
export { ingress } from './ingress.ts'
export { lostNodeTolerations } from './lost-nodes.ts'
export { type NetworkPolicyOptions, networkPolicy } from './network-policy.ts'
export { ingressUrl, openService, serviceUrl } from './open-service.ts'
export {
  lastingLabels,
  type Part,
  type PodMetadataValues,
  partLabels,
  podMetadata,
  type ReleaseContext,
} from './part.ts'
export { passwordSecret, passwordSource } from './password.ts'
export { podDisruptionBudget } from './pod-disruption-budget.ts'
export { type PodSpecOptions, type PodSpecValues, podSpec } from './pod-spec.ts'
export { type PostgresOptions, postgresContainer, postgresPort, postgresVolumes } from './postgres/postgres.ts'
export {
  type PostgresClusterOptions,
  postgresCluster,
  postgresClusterHost,
  postgresClusterPassword,
} from './postgres/postgres-cluster.ts'
export { execProbe, httpProbe, type ProbeAction } from './probes.ts'
export { type RedisAccess, redisEnvironment, redisPassword, redisProblems, redisSecret } from './redis/access.ts'
export { type RedisOptions, redisContainer, redisPort } from './redis/redis.ts'
export {
  redisPrimary,
  redisPrimaryClaim,
  redisPrimaryNetworkPolicy,
  redisPrimaryService,
  redisReplicaNetworkPolicy,
  redisReplicaService,
  redisReplicas,
  replicatedRedisEnvironment,
  replicatedRedisProblems,
  replicatedRedisSecret,
} from './redis/replicated.ts'
export { redisNetworkPolicy, redisService, redisStatefulSet } from './redis/standalone.ts'
export { type ReplicasValues, replicas } from './replicas.ts'
export { internalService, service } from './service.ts'
export { serviceAccount } from './service-account.ts'
export { serviceMonitor } from './service-monitor.ts'
export { type StatefulSetOptions, statefulSet } from './stateful-set.ts'
export { type TestPodOptions, testPod } from './test-pod.ts'
export { unlessEmpty } from './unless-empty.ts'
