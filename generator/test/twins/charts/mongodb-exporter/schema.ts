import type * as k8s from 'chartwright/kubernetes'
import type {
  Affinity,
  Count,
  DnsLabel,
  DnsName,
  Duration,
  ImagePullSecret,
  ImageRepository,
  ImageTagText,
  PodSecurityContext,
  Port,
  PullPolicy,
  Resources,
  SecurityContext,
} from '../../../../../schemas/common.ts'
import type { Path } from '../../values.ts'

/**
 * A text.
 * @tpl
 */
export type Template = string

/**
 * The address of a database.
 * @pattern ^mongodb(\+srv)?://[a-z][a-z0-9.-]*[a-z](:[0-9]{2,5})?(/[a-z]*)?$
 * @maxLength 200
 * @example mongodb://mongodb:27017
 */
export type MongoUri = string

/**
 * The name of an environment variable.
 * @pattern ^[A-Z][A-Z0-9_]*$
 */
export type EnvName = string

/**
 * A text without quotes and backslashes.
 * @pattern ^[ !#-[\]-~]*$
 */
export type EnvText = string

/**
 * A key of a Secret.
 * @pattern ^[a-z][-a-z]*[a-z]$
 */
export type SecretKey = string

/**
 * A password.
 * @pattern ^[a-z]{4,20}$
 */
export type Password = string

/**
 * How a container is probed.
 * @passThrough
 */
export type ContainerProbe = k8s.Probe

/**
 * How the pods look up names.
 * @passThrough
 */
export type DnsConfig = k8s.PodDNSConfig

/**
 * Names that the pods know.
 * @passThrough
 */
export type HostAlias = k8s.HostAlias

/**
 * A volume of the pods.
 * @passThrough
 */
export type PodVolume = k8s.Volume

/**
 * Where a volume is mounted.
 * @passThrough
 */
export type PodVolumeMount = k8s.VolumeMount

/**
 * What is done with a metric or its labels.
 * @passThrough
 */
export type Relabeling = { [field: string]: unknown }

/**
 * How the metrics are fetched over TLS.
 * @passThrough
 */
export type TlsConfig = { [field: string]: unknown }

/** A taint of nodes that the pods put up with. */
export interface TemplateToleration {
  /** The taint. */
  key: Template
  /** Whatever its value is. */
  operator: 'Exists'
  /** What it does; all when unset. */
  effect: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute'
}

/** The image of the pods. */
export interface Image {
  /** When a node fetches the image. */
  pullPolicy: PullPolicy
  /** Registry and name of the image, without its tag. */
  repository: ImageRepository
  /** Tag of the image; the chart's appVersion when unset. */
  tag?: ImageTagText
}

/** The database. */
export interface Mongodb {
  /** Its address. */
  uri: MongoUri
}

/** A Secret that is there. */
export interface ExistingSecret {
  /** Its name; none is there when unset. */
  name?: DnsName
  /** The key in it. */
  key: SecretKey
}

/** How the pods are reached. */
export interface Service {
  /** Further labels, by name. */
  labels: Record<string, string>
  /** Annotations, by name. */
  annotations: Record<string, string>
  /** Port of the Service. */
  port: Port
  /** From inside the cluster, through a port of each node, or through an address of its own. */
  type: 'ClusterIP' | 'NodePort' | 'LoadBalancer'
  /** Name of the port. */
  portName: DnsLabel
}

/** The account of the pods. */
export interface ServiceAccount {
  /** Make an account for this release. */
  create: boolean
  /** Its name; the full name when unset, or `default` where none is made. */
  name?: DnsName
}

/** The password of the databases. */
export interface TargetPassword {
  /** A Secret that holds it. */
  existingSecret: ExistingSecret
  /** The password itself. */
  value: Password
}

/** A database. */
export interface Target {
  /** Its name. */
  name: DnsLabel
  /** Its address. */
  uri: MongoUri
  /** How often it is asked; as all are when unset. */
  interval?: Duration
  /** How long an answer may take; as for all when unset. */
  scrapeTimeout?: Duration
  /** What is done with its metrics; as for all when empty. */
  metricRelabelings?: Relabeling[]
}

/** Several databases. */
export interface MultiTarget {
  /** Ask them, in place of one. */
  enabled: boolean
  /** The user of all. */
  username?: DnsLabel
  /** The password of the user. */
  password: TargetPassword
  /**
   * The databases.
   * @minItems 1
   */
  targets: Target[]
}

/** Lets Prometheus fetch the metrics. */
export interface ServiceMonitor {
  /** Make a ServiceMonitor. */
  enabled: boolean
  /** Of which version it is. */
  apiVersion: 'monitoring.coreos.com/v1'
  /** Several databases. */
  multiTarget: MultiTarget
  /** How often. */
  interval: Duration
  /** How long an answer may take. */
  scrapeTimeout: Duration
  /** Its namespace; the release's when unset. */
  namespace?: DnsName
  /** Further labels, by name. */
  additionalLabels: { [name in SecretKey]: string }
  /** Labels of the Service that metrics get. */
  targetLabels: DnsLabel[]
  /** What is done with metrics before they are kept. */
  metricRelabelings: Relabeling[]
  /** Over TLS, or not. */
  scheme?: 'http' | 'https'
  /** How they are fetched over TLS. */
  tlsConfig: TlsConfig
  /** Where the metrics are. */
  telemetryPath: Path
}

/** The values of the exporter. */
export interface Values {
  /** Rules that draw the pods to nodes or to other pods, or keep them away. */
  affinity: Affinity
  /** Annotations of the Deployment, by name. */
  annotations: Record<string, string>
  /** Labels of everything, by name. */
  customLabels: Record<string, string>
  /** How the pods look up names. */
  dnsConfig: DnsConfig
  /** Names that the pods know. */
  hostAliases: HostAlias[]
  /** Environment variables, by name. */
  env: { [name in EnvName]: EnvText }
  /**
   * Further arguments.
   * @minItems 1
   */
  extraArgs: string[]
  /** In place of the full name. */
  fullnameOverride?: DnsName
  /** The image of the pods. */
  image: Image
  /** Secrets with the credentials of registries. */
  imagePullSecrets: ImagePullSecret[]
  /** When the container is started anew. */
  livenessProbe: ContainerProbe
  /** The database. */
  mongodb: Mongodb
  /** A Secret with the address of the database, in place of one that is made. */
  existingSecret: ExistingSecret
  /** In place of the chart's name, in all names. */
  nameOverride?: DnsName
  /** Labels of the nodes on which the pods may run, by name. */
  nodeSelector: { [name in SecretKey]: Template }
  /** Annotations of the pods, by name. */
  podAnnotations: Record<string, string>
  /** Further labels of the pods, by name. */
  podLabels: Record<string, string>
  /** Class by which pods make room for others. */
  priorityClassName?: DnsName
  /** When the container gets requests. */
  readinessProbe: ContainerProbe
  /** How many pods. */
  replicas: Count
  /** What the container asks for, and what it may use at most. */
  resources: Resources
  /** Security settings of the pods. */
  podSecurityContext: PodSecurityContext
  /** Security settings of the container. */
  securityContext: SecurityContext
  /** How the pods are reached. */
  service: Service
  /** The account of the pods. */
  serviceAccount: ServiceAccount
  /** Lets Prometheus fetch the metrics. */
  serviceMonitor: ServiceMonitor
  /** Taints of nodes that the pods put up with. */
  tolerations: TemplateToleration[]
  /** Further volumes. */
  volumes: PodVolume[]
  /** Where they are mounted. */
  volumeMounts: PodVolumeMount[]
}

const probe: ContainerProbe = { httpGet: { path: '/', port: 'metrics' }, initialDelaySeconds: 10 }

export const defaults: Values = {
  affinity: {},
  annotations: {},
  customLabels: {},
  dnsConfig: {},
  hostAliases: [],
  env: {},
  extraArgs: ['--collect-all'],
  image: { pullPolicy: 'IfNotPresent', repository: 'percona/mongodb_exporter' },
  imagePullSecrets: [],
  livenessProbe: probe,
  mongodb: { uri: 'mongodb://mongodb:27017' },
  existingSecret: { key: 'mongodb-uri' },
  nodeSelector: {},
  podAnnotations: {},
  podLabels: {},
  readinessProbe: probe,
  replicas: 1,
  resources: {},
  podSecurityContext: {},
  securityContext: {
    allowPrivilegeEscalation: false,
    capabilities: { drop: ['ALL'] },
    readOnlyRootFilesystem: true,
    runAsGroup: 10000,
    runAsNonRoot: true,
    runAsUser: 10000,
  },
  service: { labels: {}, annotations: {}, port: 9216, type: 'ClusterIP', portName: 'metrics' },
  serviceAccount: { create: true },
  serviceMonitor: {
    enabled: false,
    apiVersion: 'monitoring.coreos.com/v1',
    multiTarget: {
      enabled: false,
      password: { existingSecret: { key: 'password' }, value: 'secret' },
      targets: [{ name: 'mongodb', uri: 'mongodb://mongodb:27017' }],
    },
    interval: '30s',
    scrapeTimeout: '10s',
    additionalLabels: {},
    targetLabels: [],
    metricRelabelings: [],
    tlsConfig: {},
    telemetryPath: '/metrics',
  },
  tolerations: [],
  volumes: [],
  volumeMounts: [],
}
