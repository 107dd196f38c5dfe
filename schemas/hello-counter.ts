import {
  type Affinity,
  type Autoscaling,
  type Count,
  type DnsLabel,
  type EnvValue,
  type ForeignImage,
  type Host,
  type Image,
  type ImagePullSecret,
  type Ingress,
  imageRegistry,
  ownImage,
  type Persistence,
  type PodDisruptionBudget,
  type PodSecurityContext,
  type Port,
  type ProbeTiming,
  type Resources,
  restrictedContainer,
  restrictedPod,
  type Seconds,
  type SecurityContext,
  type Service,
  type ServiceAccount,
  type Toleration,
  type TopologySpreadConstraint,
  type VolumeMount,
  type VolumeSource,
} from './common.ts'

/**
 * How many Redis primaries to run: one, or none.
 * @asType integer
 * @minimum 0
 * @maximum 1
 */
export type PrimaryCount = number

/**
 * A time in seconds, longer than the five for which a pod that ends still takes requests.
 * @asType integer
 * @minimum 10
 * @maximum 2147483647
 */
export type GracePeriod = number

/** The web servers: they answer with a page. */
export interface Webserver {
  /** How many pods to run; `autoscaling` decides it where that is enabled. */
  replicas: Count
  /** How the number of pods follows the load. */
  autoscaling: Autoscaling
  /** How the page is reached. */
  service: Service
  /** The page at a host and path of an ingress controller. */
  ingress: Ingress
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
  /** How many pods may be taken away at once, when nodes are emptied. */
  podDisruptionBudget: PodDisruptionBudget
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
}

/** A Redis outside of this release. */
export interface ExternalRedis {
  /** DNS name or IP address. */
  host: Host
  /** Port; 6379 when unset. */
  port?: Port
}

/** The Redis that takes the visits. */
export interface RedisPrimary {
  /** How many pods to run: 1, or 0 to have the counter disabled. */
  replicas: PrimaryCount
  /** Where the counter is kept when the pod goes. */
  persistence: Persistence
  /** What the container asks for, and what it may use at most. */
  resources: Resources
}

/** The Redis that holds copies: the last count is shown while the primary is away. */
export interface RedisReplica {
  /** How many pods to run; none is needed. */
  replicas: Count
  /** What a container asks for, and what it may use at most. */
  resources: Resources
}

/** Where the visits are counted. */
export interface Redis {
  /** Run Redis in this release; without it, and without `external`, the page is served without a counter. */
  enabled: boolean
  /** A Redis outside of this release, to be used in place of an own one; set `enabled` to false with it. */
  external?: ExternalRedis
  /** The image of Redis, 7 or later. */
  image: ForeignImage
  /** The Redis that takes the visits. */
  primary: RedisPrimary
  /** The Redis that holds copies. */
  replica: RedisReplica
  /** When a Redis that hangs is started anew. */
  livenessProbe: ProbeTiming
  /** When a Redis gets no requests for a while. */
  readinessProbe: ProbeTiming
  /** Security settings of the pods. */
  podSecurityContext: PodSecurityContext
  /** Security settings of the containers. */
  securityContext: SecurityContext
  /** Labels that a node must carry to run the pods. */
  nodeSelector: Record<string, string>
  /** Further taints of nodes that the pods put up with. */
  tolerations: Toleration[]
}

/** Who may talk to the pods. */
export interface NetworkPolicy {
  /** Make NetworkPolicies: Redis then answers the web servers only. The cluster's network must support them. */
  enabled: boolean
}

/** What `helm test` runs. */
export interface Test {
  /** An image with curl and a shell. */
  image: ForeignImage
}

/** Values of the hello-counter chart. */
export interface Values {
  /** Whom the page greets. */
  name: string
  /** The image of the web servers. */
  image: Image
  /** Secrets with the credentials of registries. */
  imagePullSecrets: ImagePullSecret[]
  /** Takes the place of the chart's name in the names of all resources; the chart's name is used when unset. */
  nameOverride?: DnsLabel
  /** What the names of all resources begin with; made of the release's and the chart's name when unset. */
  fullnameOverride?: DnsLabel
  /** The account of the web servers towards the cluster's API. */
  serviceAccount: ServiceAccount
  /** Seconds after which the pods of a node that is lost are started on others. */
  tolerationSeconds: Seconds
  /** The web servers. */
  webserver: Webserver
  /** Where the visits are counted. */
  redis: Redis
  /** Who may talk to the pods. */
  networkPolicy: NetworkPolicy
  /** What `helm test` runs. */
  test: Test
}

const redisResources: Resources = {
  requests: { cpu: '50m', memory: '32Mi' },
  limits: { cpu: '500m', memory: '128Mi' },
}

export const defaults: Values = {
  name: 'World',
  image: { registry: imageRegistry, repository: ownImage('hello-counter'), pullPolicy: 'IfNotPresent' },
  imagePullSecrets: [],
  serviceAccount: { create: true, annotations: {} },
  tolerationSeconds: 300,
  webserver: {
    replicas: 3,
    autoscaling: { enabled: false, minReplicas: 3, maxReplicas: 10, targetCPUUtilizationPercentage: 80 },
    service: { type: 'NodePort', port: 80 },
    ingress: { enabled: false, annotations: {}, path: '/' },
    env: {},
    resources: {
      requests: { cpu: '50m', memory: '64Mi' },
      limits: { cpu: '500m', memory: '128Mi' },
    },
    livenessProbe: { initialDelaySeconds: 5, periodSeconds: 10, timeoutSeconds: 3, failureThreshold: 3 },
    readinessProbe: { initialDelaySeconds: 0, periodSeconds: 5, timeoutSeconds: 3, failureThreshold: 2 },
    terminationGracePeriodSeconds: 30,
    podDisruptionBudget: { enabled: false, maxUnavailable: 1 },
    podAnnotations: {},
    podLabels: {},
    podSecurityContext: restrictedPod(1000),
    securityContext: restrictedContainer,
    volumes: {},
    volumeMounts: {},
    nodeSelector: {},
    tolerations: [],
    affinity: {},
    topologySpreadConstraints: [],
  },
  redis: {
    enabled: true,
    image: { registry: 'docker.io', repository: 'library/redis', tag: '8.0', pullPolicy: 'IfNotPresent' },
    primary: { replicas: 1, persistence: { enabled: false, size: '1Gi' }, resources: redisResources },
    replica: { replicas: 2, resources: redisResources },
    livenessProbe: { initialDelaySeconds: 5, periodSeconds: 10, timeoutSeconds: 5, failureThreshold: 3 },
    readinessProbe: { initialDelaySeconds: 0, periodSeconds: 5, timeoutSeconds: 5, failureThreshold: 2 },
    podSecurityContext: restrictedPod(999),
    securityContext: restrictedContainer,
    nodeSelector: {},
    tolerations: [],
  },
  networkPolicy: { enabled: false },
  test: {
    image: { registry: 'docker.io', repository: 'curlimages/curl', tag: '8', pullPolicy: 'IfNotPresent' },
  },
}
