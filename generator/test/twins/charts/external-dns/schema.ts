import type * as k8s from 'chartwright/kubernetes'
import type {
  Count,
  DnsName,
  Duration,
  ImagePullSecret,
  ImageRepository,
  ImageTagText,
  PodSecurityContext,
  Port,
  PositiveCount,
  Resources,
  Seconds,
  SecurityContext,
  Toleration,
} from '../../../../../schemas/common.ts'
import type { Path } from '../../values.ts'

/**
 * A text.
 * @tpl
 */
export type Template = string

/**
 * A key of a Secret.
 * @pattern ^[-._a-zA-Z0-9]+$
 */
export type SecretKey = string

/**
 * The name of an argument, without the hyphens before it.
 * @pattern ^[a-z][-a-z0-9]*$
 */
export type ArgumentName = string

/**
 * A number as an argument.
 * @asType integer
 * @minimum 0
 * @maximum 999999
 */
export type ArgumentNumber = number

/** The value of an argument: a text, a number, several texts for an argument that is given several times, or a switch. */
export type ArgumentValue = Template | ArgumentNumber | Template[] | boolean

/**
 * A host, or the end of one.
 * @pattern ^\.?[a-z0-9]([-a-z0-9.]*[a-z0-9])?$
 * @example example.com
 */
export type Domain = string

/**
 * A container.
 * @passThrough
 */
export type PodContainer = k8s.Container

/**
 * An environment variable of a container.
 * @passThrough
 */
export type EnvVariable = k8s.EnvVar

/**
 * A volume of the pod.
 * @passThrough
 */
export type PodVolume = k8s.Volume

/**
 * Where a volume is mounted.
 * @passThrough
 */
export type PodVolumeMount = k8s.VolumeMount

/**
 * How a container is probed.
 * @passThrough
 */
export type ContainerProbe = k8s.Probe

/**
 * How the pod looks up names.
 * @passThrough
 */
export type DnsConfig = k8s.PodDNSConfig

/**
 * What the account may do further.
 * @passThrough
 */
export type Rule = k8s.PolicyRule

/**
 * How pods are replaced while they are updated.
 * @passThrough
 */
export type RollingUpdate = { [field: string]: unknown }

/**
 * How the metrics are fetched over TLS.
 * @passThrough
 */
export type TlsConfig = { [field: string]: unknown }

/**
 * What is done with a metric or its labels.
 * @passThrough
 */
export type Relabeling = { [field: string]: unknown }

/**
 * Which pods are meant.
 * @passThrough
 */
export type LabelSelector = k8s.LabelSelector

/**
 * Which nodes are wanted.
 * @passThrough
 */
export type NodeAffinity = k8s.NodeAffinity

/**
 * The name of a node's label.
 * @pattern ^[a-z][a-z./-]*[a-z]$
 * @example kubernetes.io/hostname
 */
export type TopologyKey = string

/** Values that a parent chart shares with its dependencies. */
export interface Global {
  /** Secrets with the credentials of registries. */
  imagePullSecrets: ImagePullSecret[]
}

/** The image of the pod. */
export interface Image {
  /** Registry and name of the image, without its tag. */
  repository: ImageRepository
  /** Tag of the image; the chart's appVersion with `v` before it when unset. */
  tag?: ImageTagText
  /** When a node fetches the image. */
  pullPolicy: 'IfNotPresent' | 'Always'
}

/** The account of the pod towards the cluster's API. */
export interface ServiceAccount {
  /** Make an account for this release. */
  create: boolean
  /** Further labels, by name. */
  labels: Record<string, string>
  /** Annotations, by name; the names are templates, too. */
  annotations: Record<string, Template>
  /** Its name; the full name when unset, or `default` where none is made. */
  name?: DnsName
  /** Give pods with the account a token for the cluster's API. */
  automountServiceAccountToken: boolean
}

/** How the pod is reached. */
export interface Service {
  /** Annotations, by name. */
  annotations: Record<string, string>
  /** Port of the Service. */
  port: Port
  /**
   * Families of its addresses.
   * @maxItems 2
   * @uniqueItems true
   */
  ipFamilies?: ('IPv4' | 'IPv6')[]
  /** Whether it has addresses of both families. */
  ipFamilyPolicy?: 'SingleStack' | 'PreferDualStack' | 'RequireDualStack'
}

/** What the account may do. */
export interface Rbac {
  /** Make the roles that the sources need. */
  create: boolean
  /** Further rules. */
  additionalPermissions: Rule[]
}

/** How the pod is replaced by a new one. */
export interface DeploymentStrategy {
  /** Before the old one is gone, or after it. */
  type: 'Recreate' | 'RollingUpdate'
  /** How many pods may be missing, or there besides. */
  rollingUpdate?: RollingUpdate
}

/** Pods that are wanted near, or not near. */
export interface PodAffinityTerm {
  /** Which pods; those of this release when unset. */
  labelSelector?: LabelSelector
  /** What counts as near: nodes that have the same value of this label. */
  topologyKey: TopologyKey
  /** The namespaces of the pods. */
  namespaces?: DnsName[]
}

/** Pods that are preferred near, or not near. */
export interface WeightedPodAffinityTerm {
  /** Which pods. */
  podAffinityTerm: PodAffinityTerm
  /**
   * How much it counts.
   * @asType integer
   * @minimum 1
   * @maximum 100
   */
  weight: number
}

/** Rules about pods near, or not near. */
export interface PodAffinity {
  /** What is preferred. */
  preferredDuringSchedulingIgnoredDuringExecution: WeightedPodAffinityTerm[]
  /** What must be. */
  requiredDuringSchedulingIgnoredDuringExecution: PodAffinityTerm[]
}

/** Rules that draw the pod to nodes or to other pods, or keep it away. */
export interface Affinity {
  /** Which nodes. */
  nodeAffinity: NodeAffinity
  /** Near which pods. */
  podAffinity: PodAffinity
  /** Away from which pods. */
  podAntiAffinity: PodAffinity
}

/** A rule that spreads the pods over zones or nodes. */
export interface TopologySpreadConstraint {
  /** How uneven it may be. */
  maxSkew: PositiveCount
  /** The label of nodes that makes a zone. */
  topologyKey: TopologyKey
  /** What happens where it can't be kept to. */
  whenUnsatisfiable: 'DoNotSchedule' | 'ScheduleAnyway'
  /** Which pods count; those of this release when unset. */
  labelSelector?: LabelSelector
}

/** How Prometheus fetches metrics. */
export interface Endpoint {
  /** How often. */
  interval?: Duration
  /** How long an answer may take. */
  scrapeTimeout?: Duration
  /** Over TLS, or not. */
  scheme?: 'http' | 'https'
  /** How they are fetched over TLS. */
  tlsConfig: TlsConfig
  /** A file with a token. */
  bearerTokenFile?: Path
  /** What is done with targets before they are asked. */
  relabelings: Relabeling[]
  /** What is done with metrics before they are kept. */
  metricRelabelings: Relabeling[]
}

/** Lets Prometheus fetch the metrics. */
export interface ServiceMonitor extends Endpoint {
  /** Make a ServiceMonitor. */
  enabled: boolean
  /** Further labels, by name. */
  additionalLabels: Record<string, string>
  /** Annotations, by name. */
  annotations: Record<string, string>
  /** Its namespace; that of all else when unset. */
  namespace?: DnsName
  /** Labels of the Service that metrics get. */
  targetLabels: string[]
}

/** What DNS names are made for. */
export type Source =
  | 'ambassador-host'
  | 'connector'
  | 'contour-httpproxy'
  | 'crd'
  | 'f5-transportserver'
  | 'f5-virtualserver'
  | 'fake'
  | 'gateway-grpcroute'
  | 'gateway-httproute'
  | 'gateway-tcproute'
  | 'gateway-tlsroute'
  | 'gateway-udproute'
  | 'gloo-proxy'
  | 'ingress'
  | 'istio-gateway'
  | 'istio-virtualservice'
  | 'kong-tcpingress'
  | 'node'
  | 'openshift-route'
  | 'pod'
  | 'service'
  | 'skipper-routegroup'
  | 'traefik-proxy'

/** A type of DNS records. */
export type RecordType = 'A' | 'AAAA' | 'CNAME' | 'MX' | 'NAPTR' | 'NS' | 'PTR' | 'SRV' | 'TXT'

/** The image of the webhook. */
export interface WebhookImage {
  /** Registry and name of the image, without its tag. */
  repository?: ImageRepository
  /** Tag of the image. */
  tag?: ImageTagText
  /** When a node fetches the image. */
  pullPolicy: 'IfNotPresent' | 'Always'
}

/** How the webhook is reached. */
export interface WebhookService {
  /** Port of its metrics. */
  port: Port
}

/** A container beside the main one that talks to a provider. */
export interface Webhook {
  /** Its image, which has to be set. */
  image: WebhookImage
  /** Its environment variables. */
  env: EnvVariable[]
  /** Its arguments. */
  args: string[]
  /** Where further volumes are mounted. */
  extraVolumeMounts: PodVolumeMount[]
  /** What it asks for, and what it may use at most. */
  resources: Resources
  /** Its security settings. */
  securityContext: SecurityContext
  /** When it is started anew. */
  livenessProbe: ContainerProbe
  /** When it gets requests. */
  readinessProbe: ContainerProbe
  /** How it is reached. */
  service: WebhookService
  /** How its metrics are fetched. */
  serviceMonitor: Endpoint
}

/** Where DNS names are made. */
export interface Provider {
  /** Its name, as `aws`, `google`, or `webhook` for a container beside the main one. */
  name: 'webhook' | Template
  /** The container beside the main one. */
  webhook: Webhook
}

/** A Secret with the provider's credentials. */
export interface SecretConfiguration {
  /** Make it, and mount it. */
  enabled: boolean
  /** Where it is mounted, which has to be set. */
  mountPath?: Template
  /** The one key of it that is mounted; all when unset. */
  subPath?: Template
  /** What it holds, by key. */
  data: { [key in SecretKey]: Template }
}

/** The values of external-dns. */
export interface Values {
  /** Values that a parent chart shares with its dependencies. */
  global: Global
  /** The image of the pod. */
  image: Image
  /** Secrets with the credentials of registries; the global ones when empty. */
  imagePullSecrets: ImagePullSecret[]
  /** In place of the chart's name, in all names. */
  nameOverride?: DnsName
  /** In place of the full name. */
  fullnameOverride?: DnsName
  /** In place of the release's namespace. */
  namespaceOverride?: DnsName
  /** Labels of everything, by name. */
  commonLabels: Record<string, string>
  /** The account of the pod towards the cluster's API. */
  serviceAccount: ServiceAccount
  /** How the pod is reached. */
  service: Service
  /** What the account may do. */
  rbac: Rbac
  /** Annotations of the Deployment, by name. */
  deploymentAnnotations: Record<string, string>
  /** Further containers, before the main one. */
  extraContainers: PodContainer[]
  /** How the pod is replaced by a new one. */
  deploymentStrategy: DeploymentStrategy
  /** How many former versions are kept; as many as Kubernetes keeps when unset. */
  revisionHistoryLimit?: Count
  /** Further labels of the pod, by name. */
  podLabels: Record<string, string>
  /** Annotations of the pod, by name. */
  podAnnotations: Record<string, string>
  /** Give the pod a token for the cluster's API; as the account says when unset. */
  automountServiceAccountToken?: boolean
  /** Let the containers see each other's processes. */
  shareProcessNamespace: boolean
  /** Security settings of the pod. */
  podSecurityContext: PodSecurityContext
  /** Class by which pods make room for others. */
  priorityClassName?: DnsName
  /** How long the pod may take to stop; as long as Kubernetes gives when unset. */
  terminationGracePeriodSeconds?: Seconds
  /** Where names are looked up. */
  dnsPolicy?: 'ClusterFirst' | 'ClusterFirstWithHostNet' | 'Default' | 'None'
  /** How the pod looks up names. */
  dnsConfig?: DnsConfig
  /** Containers that run before all others. */
  initContainers: PodContainer[]
  /** Security settings of the main container. */
  securityContext: SecurityContext
  /** Environment variables of the main container. */
  env: EnvVariable[]
  /** When the main container is started anew. */
  livenessProbe: ContainerProbe
  /** When the main container gets requests. */
  readinessProbe: ContainerProbe
  /** Further volumes. */
  extraVolumes: PodVolume[]
  /** Where they are mounted in the main container. */
  extraVolumeMounts: PodVolumeMount[]
  /** What the main container asks for, and what it may use at most. */
  resources: Resources
  /** Labels of the nodes on which the pod may run. */
  nodeSelector: Record<string, string>
  /** Rules that draw the pod to nodes or to other pods, or keep it away. */
  affinity: Affinity
  /** Rules that spread the pods over zones or nodes. */
  topologySpreadConstraints: TopologySpreadConstraint[]
  /** Taints of nodes that the pod puts up with. */
  tolerations: Toleration[]
  /** Lets Prometheus fetch the metrics. */
  serviceMonitor: ServiceMonitor
  /** How much is logged. */
  logLevel: 'panic' | 'debug' | 'info' | 'warning' | 'error' | 'fatal'
  /** How it is logged. */
  logFormat: 'text' | 'json'
  /** How often DNS names are brought up to date. */
  interval: Duration
  /** Bring them up to date with each change, too. */
  triggerLoopOnEvent: boolean
  /** Work in one namespace, without rights in the whole cluster. */
  namespaced: boolean
  /** Know ListenerSets of the Gateway API. */
  enableGatewayListenerSets: boolean
  /** The one namespace whose Gateways are known. */
  gatewayNamespace?: DnsName
  /** The one namespace, where `namespaced` is set; the release's when unset. */
  sourceNamespace?: DnsName
  /** What DNS names are made for. */
  sources: Source[]
  /** What may be done with DNS names that are there. */
  policy: 'create-only' | 'sync' | 'upsert-only'
  /** Where it is kept who made a DNS name. */
  registry: 'txt' | 'aws-sd' | 'dynamodb' | 'noop'
  /** Who makes the DNS names. */
  txtOwnerId?: string
  /** What the names of TXT records begin with; not together with `txtSuffix`. */
  txtPrefix?: string
  /** What the names of TXT records end with; not together with `txtPrefix`. */
  txtSuffix?: string
  /** The domains that may be changed; all when empty. */
  domainFilters: Domain[]
  /** The domains that are left alone. */
  excludeDomains: Domain[]
  /** Which objects count, by their labels. */
  labelFilter?: string
  /** Which objects count, by their annotations. */
  annotationFilter?: string
  /** What the names of annotations begin with. */
  annotationPrefix?: string
  /**
   * Types of DNS records that are managed; A, AAAA and CNAME when empty.
   * @uniqueItems true
   */
  managedRecordTypes?: RecordType[]
  /** Where DNS names are made; its name alone is what former versions took. */
  provider: Provider | Template
  /** Further arguments: as a list, or by name. */
  extraArgs?: Template[] | { [name in ArgumentName]: ArgumentValue }
  /** A Secret with the provider's credentials. */
  secretConfiguration: SecretConfiguration
}

const endpoint: Endpoint = { tlsConfig: {}, relabelings: [], metricRelabelings: [] }

const probe = (port: string, initialDelaySeconds: number, failureThreshold: number): ContainerProbe => ({
  httpGet: { path: '/healthz', port },
  initialDelaySeconds,
  periodSeconds: 10,
  timeoutSeconds: 5,
  failureThreshold,
  successThreshold: 1,
})

const noPods: PodAffinity = {
  preferredDuringSchedulingIgnoredDuringExecution: [],
  requiredDuringSchedulingIgnoredDuringExecution: [],
}

export const defaults: Values = {
  global: { imagePullSecrets: [] },
  image: { repository: 'registry.k8s.io/external-dns/external-dns', pullPolicy: 'IfNotPresent' },
  imagePullSecrets: [],
  commonLabels: {},
  serviceAccount: { create: true, labels: {}, annotations: {}, automountServiceAccountToken: true },
  service: { annotations: {}, port: 7979, ipFamilies: [] },
  rbac: { create: true, additionalPermissions: [] },
  deploymentAnnotations: {},
  extraContainers: [],
  deploymentStrategy: { type: 'Recreate' },
  podLabels: {},
  podAnnotations: {},
  automountServiceAccountToken: true,
  shareProcessNamespace: false,
  podSecurityContext: { runAsNonRoot: true, fsGroup: 65534, seccompProfile: { type: 'RuntimeDefault' } },
  initContainers: [],
  securityContext: {
    privileged: false,
    allowPrivilegeEscalation: false,
    readOnlyRootFilesystem: true,
    runAsNonRoot: true,
    runAsUser: 65532,
    runAsGroup: 65532,
    capabilities: { drop: ['ALL'] },
  },
  env: [],
  livenessProbe: probe('http', 10, 2),
  readinessProbe: probe('http', 5, 6),
  extraVolumes: [],
  extraVolumeMounts: [],
  resources: {},
  nodeSelector: {},
  affinity: { nodeAffinity: {}, podAffinity: noPods, podAntiAffinity: noPods },
  topologySpreadConstraints: [],
  tolerations: [],
  serviceMonitor: { enabled: false, additionalLabels: {}, annotations: {}, targetLabels: [], ...endpoint },
  logLevel: 'info',
  logFormat: 'text',
  interval: '1m',
  triggerLoopOnEvent: false,
  namespaced: false,
  enableGatewayListenerSets: false,
  sources: ['service', 'ingress'],
  policy: 'upsert-only',
  registry: 'txt',
  domainFilters: [],
  excludeDomains: [],
  managedRecordTypes: [],
  provider: {
    name: 'aws',
    webhook: {
      image: { pullPolicy: 'IfNotPresent' },
      env: [],
      args: [],
      extraVolumeMounts: [],
      resources: {},
      securityContext: {},
      livenessProbe: probe('http-webhook', 10, 2),
      readinessProbe: probe('http-webhook', 5, 6),
      service: { port: 8080 },
      serviceMonitor: endpoint,
    },
  },
  extraArgs: {},
  secretConfiguration: { enabled: false, data: {} },
}
