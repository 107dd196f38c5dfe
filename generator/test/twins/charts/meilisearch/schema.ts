import type * as k8s from 'chartwright/kubernetes'
import type {
  Affinity,
  Count,
  DnsLabel,
  DnsName,
  Host,
  ImageDigest,
  ImageRepository,
  ImageTagText,
  NodePort,
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
} from '../../../../../schemas/common.ts'
import type { OptionalName, Path } from '../../values.ts'

/**
 * A span of time, or nothing.
 * @pattern ^([0-9]+(ms|s|m|h))?$
 */
export type OptionalDuration = string

/**
 * The name of a label of Prometheus.
 * @pattern ^[a-z_][a-z0-9_]*$
 * @example app
 */
export type TargetLabel = string

/** A header of a request. */
export interface HttpHeader {
  /** Its name. */
  name: DnsLabel
  /** What it says. */
  value: string
}

/** How a container is probed. */
export interface Probe {
  /** Seconds from one probe to the next. */
  periodSeconds: PositiveSeconds
  /** Seconds from the container's start to the first probe. */
  InitialDelaySeconds: Seconds
  /** Seconds that an answer may take. */
  timeoutSeconds: PositiveSeconds
  /** The path that is asked. */
  path: Path
  /** Headers of the request. */
  httpHeaders: HttpHeader[]
}

/** How a container is probed until it has started. */
export interface StartupProbe extends Probe {
  /** Failures in a row that count. */
  failureThreshold: PositiveCount
}

/** The image of the pods. */
export interface Image {
  /** Registry and name of the image, without its tag. */
  repository: ImageRepository
  /** Tag of the image. */
  tag: ImageTagText
  /** When a node fetches the image. */
  pullPolicy: PullPolicy
  /** The secret with the credentials of the registry. */
  pullSecret?: DnsName
  /** Digest of the image, in place of the tag. */
  digest?: ImageDigest
}

/** Environment variables of the server. */
export interface Environment {
  /** Send no statistics. */
  MEILI_NO_ANALYTICS: boolean
  /** In production a master key is needed; one is generated when there is none. */
  MEILI_ENV: 'development' | 'production'
  /**
   * The master key.
   * @minLength 16
   */
  MEILI_MASTER_KEY?: string
  /** How much is logged. */
  MEILI_LOG_LEVEL?: 'ERROR' | 'WARN' | 'INFO' | 'DEBUG'
  /** What requests may be as large as. */
  MEILI_HTTP_PAYLOAD_SIZE_LIMIT?: string
}

/** Who may do what. */
export interface Auth {
  /** A secret with the master key as MEILI_MASTER_KEY. */
  existingMasterKeySecret: OptionalName
}

/** The account of the pods towards the cluster's API. */
export interface ServiceAccount {
  /** Make an account for this release. */
  create: boolean
  /** Name of the account of the pods; the full name when empty. */
  name: OptionalName
  /** Annotations of the account, by name. */
  annotations: Record<string, string>
  /** Mount the account's credentials into the pods. */
  automountServiceAccountToken: boolean
}

/** How the pods are reached. */
export interface Service {
  /** From inside the cluster, through a port of each node, or through an address of its own. */
  type: ServiceType
  /** Port of the service. */
  port: Port
  /** Annotations, by name. */
  annotations: Record<string, string>
  /** Which nodes take requests from outside. */
  externalTrafficPolicy?: 'Local' | 'Cluster'
  /** The address from outside. */
  loadBalancerIP?: Host
  /** Port on each node; the cluster chooses one when unset. */
  nodePort?: NodePort
}

/** The container of the server. */
export interface ServerContainer {
  /** Port on which it listens. */
  containerPort: Port
}

/** A certificate of the ingress. */
export interface IngressTls {
  /** The secret that holds it. */
  secretName: DnsName
  /**
   * The hosts that it is for.
   * @minItems 1
   */
  hosts: Host[]
}

/** Serves the application to the outside by an ingress controller. */
export interface Ingress {
  /** Make an Ingress. */
  enabled: boolean
  /** Ingress class; the cluster's default class when empty. */
  className: OptionalName
  /** Annotations, by name. */
  annotations: Record<string, string>
  /** The path. */
  path: Path
  /** The hosts. */
  hosts: Host[]
  /** Certificates. */
  tls: IngressTls[]
}

/** The volume with the data. */
export interface DataVolume {
  /** Its name. */
  name: DnsLabel
  /** Where it is mounted. */
  mountPath: Path
}

/**
 * A storage class, or nothing, or `-`.
 * @pattern ^(-|[a-z0-9]([-a-z0-9]*[a-z0-9])?)?$
 */
export type StorageClass = string

/** A disk that stays when pods go. */
export interface Persistence {
  /** Keep the data on a PersistentVolumeClaim. */
  enabled: boolean
  /** How it may be mounted. */
  accessMode: 'ReadWriteOnce' | 'ReadWriteMany' | 'ReadWriteOncePod'
  /** Storage class of the claim; the cluster's default class when unset, none for `-`. */
  storageClass?: StorageClass
  /** A claim that is there already. */
  existingClaim: OptionalName
  /** Size of the claim. */
  size: Quantity
  /** Annotations of the claim, by name. */
  annotations: Record<string, string>
  /** The volume with the data. */
  volume: DataVolume
}

/** Lets Prometheus fetch the metrics. */
export interface ServiceMonitor {
  /** Make a ServiceMonitor. */
  enabled: boolean
  /** Its namespace; the release's when unset. */
  namespace?: DnsName
  /** Further labels, by name. */
  additionalLabels: Record<string, string>
  /** How often they are fetched. */
  interval: OptionalDuration
  /** How long that may take. */
  scrapeTimeout: OptionalDuration
  /** Where they are. */
  telemetryPath: Path
  /** Labels of the service that the metrics get. */
  targetLabels: TargetLabel[]
  /** Changes of labels before metrics are kept. */
  metricRelabelings: Relabeling[]
  /** Changes of labels before metrics are fetched. */
  relabelings: Relabeling[]
}

/**
 * A change of labels.
 * @passThrough
 */
export type Relabeling = { [field: string]: unknown }

/**
 * Where environment variables come from.
 * @passThrough
 */
export type EnvFrom = k8s.EnvFromSource

/**
 * A volume of a pod, with its name.
 * @passThrough
 */
export type Volume = { name: string; [source: string]: unknown }

/**
 * Where a container mounts a volume.
 * @passThrough
 */
export type VolumeMount = { name: string; mountPath: string; [field: string]: unknown }

/**
 * A container.
 * @passThrough
 */
export type AnyContainer = k8s.Container

/** The values of Meilisearch. */
export interface Values {
  /** How many pods to run; 0 counts as 1. */
  replicaCount?: Count
  /** Tells when a container has started. */
  startupProbe: StartupProbe
  /** Tells when a container answers. */
  readinessProbe: Probe
  /** Tells when a container hangs. */
  livenessProbe: Probe
  /** The image of the pods. */
  image: Image
  /** In place of the chart's name, in all names. */
  nameOverride: OptionalName
  /** In place of the full name. */
  fullnameOverride: OptionalName
  /** Environment variables of the server. */
  environment: Environment
  /** Who may do what. */
  auth: Auth
  /** Where further environment variables come from. */
  envFrom: EnvFrom[]
  /** The account of the pods towards the cluster's API. */
  serviceAccount: ServiceAccount
  /** Annotations of the pods, by name. */
  podAnnotations: Record<string, string>
  /** Labels of the pods, by name. */
  podLabels: Record<string, string>
  /** Class by which pods make room for others. */
  priorityClassName: OptionalName
  /** How the pods are reached. */
  service: Service
  /** The container of the server. */
  container: ServerContainer
  /** Security settings of the pods. */
  podSecurityContext: PodSecurityContext
  /** Security settings of the containers. */
  securityContext: SecurityContext
  /** Serves the application to the outside by an ingress controller. */
  ingress: Ingress
  /** A disk that stays when pods go. */
  persistence: Persistence
  /** What a container asks for, and what it may use at most. */
  resources: Resources
  /** Further volumes of the pods. */
  volumes: Volume[]
  /** Where the containers mount them. */
  volumeMounts: VolumeMount[]
  /** Further containers of the pods. */
  containers: AnyContainer[]
  /** Containers that run before. */
  initContainers: AnyContainer[]
  /** Labels of the nodes on which pods may run. */
  nodeSelector: Record<string, string>
  /** Taints of nodes that the pods put up with. */
  tolerations: Toleration[]
  /** Rules that draw pods to nodes or to other pods, or keep them away. */
  affinity: Affinity
  /** Command of the container. */
  command: string[]
  /** Lets Prometheus fetch the metrics. */
  serviceMonitor: ServiceMonitor
}

const probe = { InitialDelaySeconds: 0, timeoutSeconds: 10, periodSeconds: 10, path: '/health', httpHeaders: [] }

export const defaults: Values = {
  startupProbe: { ...probe, InitialDelaySeconds: 1, timeoutSeconds: 1, periodSeconds: 1, failureThreshold: 60 },
  readinessProbe: probe,
  livenessProbe: probe,
  image: { repository: 'getmeili/meilisearch', tag: 'v1.48.3', pullPolicy: 'IfNotPresent' },
  nameOverride: '',
  fullnameOverride: '',
  environment: { MEILI_NO_ANALYTICS: true, MEILI_ENV: 'development' },
  auth: { existingMasterKeySecret: '' },
  envFrom: [],
  serviceAccount: { create: true, name: '', annotations: {}, automountServiceAccountToken: false },
  podAnnotations: {},
  podLabels: {},
  priorityClassName: '',
  service: { type: 'ClusterIP', port: 7700, annotations: {} },
  container: { containerPort: 7700 },
  podSecurityContext: {
    runAsNonRoot: true,
    runAsUser: 1000,
    runAsGroup: 1000,
    fsGroup: 1000,
    fsGroupChangePolicy: 'OnRootMismatch',
  },
  securityContext: {
    capabilities: { drop: ['ALL'] },
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
  },
  ingress: {
    enabled: false,
    className: 'nginx',
    annotations: {},
    path: '/',
    hosts: ['meilisearch-example.local'],
    tls: [],
  },
  persistence: {
    enabled: false,
    accessMode: 'ReadWriteOnce',
    existingClaim: '',
    size: '10Gi',
    annotations: {},
    volume: { name: 'data', mountPath: '/meili_data' },
  },
  resources: {},
  volumes: [],
  volumeMounts: [],
  containers: [],
  initContainers: [],
  nodeSelector: {},
  tolerations: [],
  affinity: {},
  command: [],
  serviceMonitor: {
    enabled: false,
    additionalLabels: {},
    interval: '1m',
    scrapeTimeout: '10s',
    telemetryPath: '/metrics',
    targetLabels: [],
    metricRelabelings: [],
    relabelings: [],
  },
}
