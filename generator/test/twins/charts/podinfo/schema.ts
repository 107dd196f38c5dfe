import type * as k8s from 'chartwright/kubernetes'
import type {
  Affinity,
  Count,
  DnsName,
  Host,
  ImagePullSecret,
  ImageRepository,
  ImageTagText,
  NodePort,
  Percentage,
  PodSecurityContext,
  Port,
  PositiveCount,
  PositiveSeconds,
  PullPolicy,
  Quantity,
  Resources,
  Seconds,
  SecurityContext,
  ServiceType,
  Toleration,
  TopologySpreadConstraint,
} from '../../../../../schemas/common.ts'
import type { IngressHost, IngressTls, OptionalName } from '../../values.ts'

/**
 * An address, or nothing.
 * @pattern ^([a-z]+://[A-Za-z0-9.:/_-]*[A-Za-z0-9/])?$
 */
export type OptionalUrl = string

/**
 * An address.
 * @pattern ^[a-z]+://[A-Za-z0-9.:/_-]*[A-Za-z0-9/]$
 * @example http://backend:9898/echo
 */
export type Url = string

/**
 * A path, or nothing.
 * @pattern ^(/([A-Za-z0-9/._~-]*[A-Za-z0-9/])?)?$
 */
export type OptionalPath = string

/**
 * A span of time.
 * @pattern ^[0-9]+(ms|s|m|h)$
 * @example 15s
 */
export type Duration = string

/**
 * An environment variable of a container.
 * @passThrough
 */
export type EnvVariable = k8s.EnvVar

/** The image of the pods. */
export interface Image {
  /** Registry and name of the image, without its tag. */
  repository: ImageRepository
  /** Tag of the image. */
  tag: ImageTagText
  /** When a node fetches the image. */
  pullPolicy: PullPolicy
  /** Secrets with the credentials of registries. */
  pullSecrets: ImagePullSecret[]
}

/** What the page shows. */
export interface Ui {
  /** Its colour. */
  color: string
  /** Its greeting. */
  message: string
  /** The address of a picture. */
  logo: OptionalUrl
}

/** What goes wrong on purpose. */
export interface Faults {
  /** Answer late, by chance. */
  delay: boolean
  /** Answer with errors, by chance. */
  error: boolean
  /** Never be healthy. */
  unhealthy: boolean
  /** Never be ready. */
  unready: boolean
  /** Have a test that fails. */
  testFail: boolean
  /** Have a test that never ends. */
  testTimeout: boolean
}

/** How the pods are reached. */
export interface Service {
  /** Make a Service. */
  enabled: boolean
  /** Annotations, by name. */
  annotations: Record<string, string>
  /** Further labels, by name. */
  additionalLabels: Record<string, string>
  /** From inside the cluster, through a port of each node, or through an address of its own. */
  type: ServiceType
  /** Port of the metrics; none when unset. */
  metricsPort?: Port
  /** Port on which the pods answer. */
  httpPort: Port
  /** Port of the Service. */
  externalPort: Port
  /** Port for gRPC. */
  grpcPort: Port
  /** Name under which the health of gRPC is asked. */
  grpcService: OptionalName
  /** Port on each node; the cluster chooses one when unset. */
  nodePort?: NodePort
  /** Port of the node that is the pod's too. */
  hostPort?: Port
  /** Which pods are preferred. */
  trafficDistribution: '' | 'PreferClose' | 'PreferSameZone'
  /** Which nodes take requests from outside. */
  externalTrafficPolicy: '' | 'Local' | 'Cluster'
}

/** HTTP/2 without TLS. */
export interface H2c {
  /** Speak it. */
  enabled: boolean
}

/** A file with settings. */
export interface Config {
  /** Its folder. */
  path: OptionalPath
  /** Its name. */
  name: OptionalName
}

/** HTTPS. */
export interface Tls {
  /** Speak it, too. */
  enabled: boolean
  /** The secret with the certificate; the full name with `-tls` when unset. */
  secretName?: DnsName
  /** Where the certificate is mounted. */
  certPath: OptionalPath
  /** Its port. */
  port: Port
  /** Port of the node that is the pod's too. */
  hostPort?: Port
}

/** Who signs the certificate. */
export interface Issuer {
  /** Kind of the issuer. */
  kind: 'ClusterIssuer' | 'Issuer'
  /** Its name. */
  name: DnsName
}

/** A certificate from cert-manager. */
export interface Certificate {
  /** Ask for one. */
  create: boolean
  /** Who signs it. */
  issuerRef: Issuer
  /** The names that it is for. */
  dnsNames: Host[]
}

/** A Job that runs around a change of the release. */
export interface HookJob {
  /** Run it. */
  enabled: boolean
  /** When it is removed. */
  hookDeletePolicy: 'hook-succeeded,hook-failed' | 'before-hook-creation' | 'hook-succeeded'
  /** How long it is kept. */
  ttlSecondsAfterFinished?: Seconds
  /** How long it sleeps. */
  sleepSeconds?: Seconds
  /**
   * How it ends.
   * @asType integer
   * @minimum 0
   * @maximum 255
   */
  exitCode: number
}

/** What happens around a change of the release. */
export interface Hook {
  /** A Job. */
  job: HookJob
}

/** What happens around changes of the release. */
export interface Hooks {
  /** Before an installation. */
  preInstall: Hook
  /** After an installation. */
  postInstall: Hook
  /** Before a removal. */
  preDelete: Hook
  /** After a removal. */
  postDelete: Hook
  /** Before an upgrade. */
  preUpgrade: Hook
  /** After an upgrade. */
  postUpgrade: Hook
  /** Before a rollback. */
  preRollback: Hook
  /** After a rollback. */
  postRollback: Hook
}

/** How the number of pods follows the load. */
export interface Hpa {
  /** Make a HorizontalPodAutoscaler. */
  enabled: boolean
  /** Most pods. */
  maxReplicas: PositiveCount
  /** CPU use to aim at, in percent of what the pods request. */
  cpu?: Percentage
  /** Memory use to aim at. */
  memory?: Quantity
  /** Requests each second to aim at. */
  requests?: Quantity
}

/** A Redis beside it. */
export interface Redis {
  /** Run one. */
  enabled: boolean
  /** Registry and name of the image. */
  repository: ImageRepository
  /** Tag of the image. */
  tag: ImageTagText
  /** Secrets with the credentials of registries. */
  imagePullSecrets: ImagePullSecret[]
}

/** The account of the pods towards the cluster's API. */
export interface ServiceAccount {
  /** Make an account for this release. */
  enabled: boolean
  /** Its name; the full name when unset. */
  name?: DnsName
  /** Secrets with the credentials of registries. */
  imagePullSecrets: ImagePullSecret[]
}

/** Serves the application to the outside by an ingress controller. */
export interface Ingress {
  /** Make an Ingress. */
  enabled: boolean
  /** Ingress class; the cluster's default class when empty. */
  className: OptionalName
  /** Further labels, by name. */
  additionalLabels: Record<string, string>
  /** Annotations, by name. */
  annotations: Record<string, string>
  /** Hosts, with their paths. */
  hosts: IngressHost[]
  /** Certificates. */
  tls: IngressTls[]
}

/**
 * Which requests a rule is about.
 * @passThrough
 */
export type RouteMatch = { [field: string]: unknown }

/**
 * What is done with requests on their way.
 * @passThrough
 */
export type RouteFilter = { [field: string]: unknown }

/** A Gateway that a route is attached to. */
export interface ParentRef {
  /** Name of the Gateway. */
  name: DnsName
  /** Its listener; all when unset. */
  sectionName?: DnsName
}

/** Requests over HTTP, and where they go. */
export interface HttpRule {
  /**
   * Which requests; any of these.
   * @minItems 1
   */
  matches: RouteMatch[]
  /** What is done with them on their way. */
  filters?: RouteFilter[]
}

/** Requests over gRPC, and where they go. */
export interface GrpcRule {
  /** Which requests; any of these. */
  matches?: RouteMatch[]
  /** What is done with them on their way. */
  filters?: RouteFilter[]
}

/** Serves the application to the outside by a Gateway. */
export interface Route<Rule> {
  /** Make the route; the cluster needs the Gateway API. */
  enabled: boolean
  /** Further labels, by name. */
  additionalLabels: Record<string, string>
  /** Annotations, by name. */
  annotations: Record<string, string>
  /** The Gateways. */
  parentRefs: ParentRef[]
  /** Host names that are answered to; those of the Gateway when empty. */
  hostnames: Host[]
  /** Which requests go to the application. */
  rules: Rule[]
}

/** Lets Prometheus fetch the metrics. */
export interface ServiceMonitor {
  /** Make a ServiceMonitor. */
  enabled: boolean
  /** How often they are fetched. */
  interval: Duration
  /** Further labels, by name. */
  additionalLabels: Record<string, string>
}

/** How often a container is probed. */
export interface Probe {
  /** Seconds from the container's start to the first probe. */
  initialDelaySeconds: PositiveSeconds
  /** Seconds that an answer may take. */
  timeoutSeconds: PositiveSeconds
  /** Failures in a row that count. */
  failureThreshold: PositiveCount
  /** Successes in a row that count. */
  successThreshold: PositiveCount
  /** Seconds from one probe to the next. */
  periodSeconds: PositiveSeconds
}

/** A probe that may be left out. */
export interface OptionalProbe extends Probe {
  /** Probe it. */
  enable: boolean
}

/** How the pods are probed. */
export interface Probes {
  /** When they get requests. */
  readiness: Probe
  /** When they are started anew. */
  liveness: Probe
  /** When they have started. */
  startup: OptionalProbe
}

/** The values of podinfo. */
export interface Values {
  /** How many pods to run. */
  replicaCount: Count
  /** How much is logged. */
  logLevel: 'debug' | 'info' | 'warn' | 'error'
  /** Address on which the pods listen; all when unset. */
  host?: Host
  /** Another server that is asked. */
  backend?: Url
  /** Other servers that are asked. */
  backends: Url[]
  /** The image of the pods. */
  image: Image
  /** Path below which everything is served. */
  prefix: OptionalPath
  /** What the page shows. */
  ui: Ui
  /** What goes wrong on purpose. */
  faults: Faults
  /** How the pods are reached. */
  service: Service
  /** HTTP/2 without TLS. */
  h2c: H2c
  /** A file with settings. */
  config: Config
  /** Further arguments. */
  extraArgs: string[]
  /** Further environment variables. */
  extraEnvs: EnvVariable[]
  /** HTTPS. */
  tls: Tls
  /** A certificate from cert-manager. */
  certificate: Certificate
  /** What happens around changes of the release. */
  hooks: Hooks
  /** How the number of pods follows the load. */
  hpa: Hpa
  /** Address of a Redis for the cache. */
  cache: OptionalUrl
  /** A Redis beside it, for the cache. */
  redis: Redis
  /** The account of the pods towards the cluster's API. */
  serviceAccount: ServiceAccount
  /** Security settings of the containers. */
  securityContext: SecurityContext
  /** Security settings of the pods. */
  podSecurityContext: PodSecurityContext
  /** Serves the application to the outside by an ingress controller. */
  ingress: Ingress
  /** Serves the application to the outside by a Gateway. */
  httpRoute: Route<HttpRule>
  /** Serves gRPC to the outside by a Gateway. */
  grpcRoute: Route<GrpcRule>
  /** Lets Prometheus fetch the metrics. */
  serviceMonitor: ServiceMonitor
  /** What a container asks for, and what it may use at most. */
  resources: Resources
  /** Labels of the nodes on which pods may run. */
  nodeSelector: Record<string, string>
  /** Taints of nodes that the pods put up with. */
  tolerations: Toleration[]
  /** Rules that draw pods to nodes or to other pods, or keep them away. */
  affinity: Affinity
  /** Class by which pods make room for others. */
  priorityClassName: OptionalName
  /** Annotations of the pods, by name. */
  podAnnotations: Record<string, string>
  /** Rules that spread the pods over zones or nodes. */
  topologySpreadConstraints: TopologySpreadConstraint[]
  /** How many pods may be missing, `maxUnavailable`, or must be there, `minAvailable`; no limits when empty. */
  podDisruptionBudget: Record<string, Count>
  /** How the pods are probed. */
  probes: Probes
  /** In place of the chart's name, in all names. */
  nameOverride?: DnsName
  /** In place of the full name. */
  fullnameOverride?: DnsName
  /** In place of the release's namespace. */
  namespaceOverride?: DnsName
}

const hook: Hook = { job: { enabled: false, hookDeletePolicy: 'hook-succeeded,hook-failed', exitCode: 0 } }

export const defaults: Values = {
  replicaCount: 1,
  logLevel: 'info',
  backends: [],
  image: { repository: 'ghcr.io/stefanprodan/podinfo', tag: '6.14.1', pullPolicy: 'IfNotPresent', pullSecrets: [] },
  prefix: '/',
  ui: { color: '#34577c', message: '', logo: '' },
  faults: { delay: false, error: false, unhealthy: false, unready: false, testFail: false, testTimeout: false },
  service: {
    enabled: true,
    annotations: {},
    additionalLabels: {},
    type: 'ClusterIP',
    metricsPort: 9797,
    httpPort: 9898,
    externalPort: 9898,
    grpcPort: 9999,
    grpcService: 'podinfo',
    nodePort: 31198,
    trafficDistribution: '',
    externalTrafficPolicy: '',
  },
  h2c: { enabled: false },
  config: { path: '', name: '' },
  extraArgs: [],
  extraEnvs: [],
  tls: { enabled: false, certPath: '/data/cert', port: 9899 },
  certificate: {
    create: false,
    issuerRef: { kind: 'ClusterIssuer', name: 'self-signed' },
    dnsNames: ['podinfo'],
  },
  hooks: {
    preInstall: hook,
    postInstall: hook,
    preDelete: hook,
    postDelete: hook,
    preUpgrade: hook,
    postUpgrade: hook,
    preRollback: hook,
    postRollback: hook,
  },
  hpa: { enabled: false, maxReplicas: 10 },
  cache: '',
  redis: { enabled: false, repository: 'docker.io/redis', tag: '8.8.0', imagePullSecrets: [] },
  serviceAccount: { enabled: false, imagePullSecrets: [] },
  securityContext: {},
  podSecurityContext: {},
  ingress: {
    enabled: false,
    className: '',
    additionalLabels: {},
    annotations: {},
    hosts: [{ host: 'podinfo.local', paths: [{ path: '/', pathType: 'ImplementationSpecific' }] }],
    tls: [],
  },
  httpRoute: {
    enabled: false,
    additionalLabels: {},
    annotations: {},
    parentRefs: [{ name: 'gateway', sectionName: 'http' }],
    hostnames: ['podinfo.local'],
    rules: [{ matches: [{ path: { type: 'PathPrefix', value: '/' } }] }],
  },
  grpcRoute: {
    enabled: false,
    additionalLabels: {},
    annotations: {},
    parentRefs: [{ name: 'gateway', sectionName: 'http' }],
    hostnames: ['podinfo.local'],
    rules: [{}],
  },
  serviceMonitor: { enabled: false, interval: '15s', additionalLabels: {} },
  resources: { requests: { cpu: '1m', memory: '16Mi' } },
  nodeSelector: {},
  tolerations: [],
  affinity: {},
  priorityClassName: '',
  podAnnotations: {},
  topologySpreadConstraints: [],
  podDisruptionBudget: {},
  probes: {
    readiness: {
      initialDelaySeconds: 1,
      timeoutSeconds: 5,
      failureThreshold: 3,
      successThreshold: 1,
      periodSeconds: 10,
    },
    liveness: {
      initialDelaySeconds: 1,
      timeoutSeconds: 5,
      failureThreshold: 3,
      successThreshold: 1,
      periodSeconds: 10,
    },
    startup: {
      enable: false,
      initialDelaySeconds: 10,
      timeoutSeconds: 5,
      failureThreshold: 20,
      successThreshold: 1,
      periodSeconds: 10,
    },
  },
}
