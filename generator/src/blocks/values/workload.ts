import type { HttpRoute, Ingress, Service, ServiceMonitor } from './exposure.ts'
import type {
  Affinity,
  EnvValue,
  PodSecurityContext,
  SecurityContext,
  Toleration,
  TopologySpreadConstraint,
  VolumeSource,
} from './kubernetes.ts'
import type { Count, GracePeriod } from './numbers.ts'
import type { Autoscaling, PodDisruptionBudget, ProbeTiming, Resources, VolumeMount } from './pods.ts'
import { restrictedContainer, restrictedPod } from './presets.ts'
import type { DnsName } from './texts.ts'

/** What can be said of the pods of a part. */
export interface Pods {
  /** Environment variables, by name; they win over the chart's own. A value is text, or a source such as `secretKeyRef`. */
  env: Record<string, EnvValue>
  /** What a container asks for, and what it may use at most. */
  resources: Resources
  /** When a container that hangs is started anew. */
  livenessProbe: ProbeTiming
  /** When a pod gets no requests for a while. */
  readinessProbe: ProbeTiming
  /** Seconds that a pod may take to end. */
  terminationGracePeriodSeconds: GracePeriod
  /** Further annotations of the pods, by name. */
  podAnnotations: Record<string, string>
  /** Further labels of the pods, by name; the chart's own win over them. */
  podLabels: Record<string, string>
  /** Security settings of the pods. */
  podSecurityContext: PodSecurityContext
  /** Security settings of the container. */
  securityContext: SecurityContext
  /** Further volumes of the pods, by name. */
  volumes: Record<string, VolumeSource>
  /** Where these volumes are mounted, by the volume's name. */
  volumeMounts: Record<string, VolumeMount>
  /** Labels that a node must carry to run the pods. */
  nodeSelector: Record<string, string>
  /** Further taints of nodes that the pods put up with. */
  tolerations: Toleration[]
  /** Rules that draw the pods to nodes or to other pods, or keep them away. */
  affinity: Affinity
  /** Rules that spread the pods over zones or nodes. */
  topologySpreadConstraints: TopologySpreadConstraint[]
  /** Priority class of the pods; the cluster's default class when unset. */
  priorityClassName?: DnsName
}

/** Pods that may be many. */
export interface Workload extends Pods {
  /** How many pods to run; `autoscaling` decides it where that is enabled. */
  replicas: Count
  /** How the number of pods follows the load. */
  autoscaling: Autoscaling
  /** How many pods may be taken away at once, when nodes are emptied. */
  podDisruptionBudget: PodDisruptionBudget
}

/** Pods that answer requests. */
export interface WebWorkload extends Workload {
  /** How it is reached. */
  service: Service
  /** A host and path of an ingress controller. */
  ingress: Ingress
  /** A host and path of a Gateway. */
  httpRoute: HttpRoute
  /** What Prometheus reads. */
  serviceMonitor: ServiceMonitor
}

/** Pods of one container that need little, probed often, allowed nothing: Pod Security "restricted". */
export const podDefaults: Pods = {
  env: {},
  resources: {
    requests: { cpu: '50m', memory: '64Mi', 'ephemeral-storage': '16Mi' },
    limits: { cpu: '500m', memory: '128Mi', 'ephemeral-storage': '512Mi' },
  },
  livenessProbe: { initialDelaySeconds: 5, periodSeconds: 10, timeoutSeconds: 3, failureThreshold: 3 },
  readinessProbe: { initialDelaySeconds: 0, periodSeconds: 5, timeoutSeconds: 3, failureThreshold: 2 },
  terminationGracePeriodSeconds: 30,
  podAnnotations: {},
  podLabels: {},
  podSecurityContext: restrictedPod(10001),
  securityContext: restrictedContainer,
  volumes: {},
  volumeMounts: {},
  nodeSelector: {},
  tolerations: [],
  affinity: {},
  topologySpreadConstraints: [],
}

/** One pod; autoscaling and the disruption budget are off. */
export const workloadDefaults: Workload = {
  replicas: 1,
  autoscaling: { enabled: false, minReplicas: 1, maxReplicas: 10, targetCPUUtilizationPercentage: 80 },
  podDisruptionBudget: { enabled: false, maxUnavailable: 1 },
  ...podDefaults,
}

/** Reached from inside the cluster at port 80; everything that needs something of the cluster is off. */
export const webWorkloadDefaults: WebWorkload = {
  service: { type: 'ClusterIP', port: 80 },
  ingress: { enabled: false, annotations: {}, path: '/' },
  httpRoute: { enabled: false, gateway: 'gateway', path: '/' },
  serviceMonitor: { enabled: false, interval: '30s', labels: {} },
  ...workloadDefaults,
}
