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
  Percentage,
  PodSecurityContext,
  Port,
  PositiveCount,
  PullPolicy,
  Resources,
  SecurityContext,
  Toleration,
} from '../../../../../schemas/common.ts'
import type { IngressHost, IngressTls } from '../../values.ts'

/**
 * A text.
 * @tpl
 */
export type Template = string

/**
 * What is read of which answers, as YAML.
 * @pattern ^---\nmodules:\n( {2}[a-z]{1,8}:\n( {4}[a-z]{1,8}: [ -~]{0,9}[!-~]\n){0,2}\n?){1,3}  last: \{\}\n$
 */
export type Configuration = string

/**
 * A manifest, as YAML.
 * @tpl
 * @pattern ^apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: [a-z]{1,8}-(\{\{ \.Release\.Name \}\}|own)\ndata:\n  text: "[ !#-[\]-z]{0,12}"\n$
 */
export type ManifestText = string

/**
 * The address of what is read.
 * @pattern ^https?://[a-z][a-z0-9.-]*[a-z](:[0-9]{2,4})?/[a-z0-9/._-]*$
 * @maxLength 200
 * @example http://example.com/healthz
 */
export type TargetUrl = string

/**
 * The name of a label of metrics.
 * @pattern ^[a-zA-Z_][a-zA-Z0-9_]*$
 */
export type MetricLabel = string

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
 * How a container is probed.
 * @passThrough
 */
export type ContainerProbe = k8s.Probe

/**
 * What is done with targets before they are asked.
 * @passThrough
 */
export type Relabeling = { [field: string]: unknown }

/** The image of the pods. */
export interface Image {
  /** Registry and name of the image, without its tag. */
  repository: ImageRepository
  /** When a node fetches the image. */
  pullPolicy: PullPolicy
  /** Tag of the image; the chart's appVersion when unset. */
  tag?: ImageTagText
}

/** The account of the pods. */
export interface ServiceAccount {
  /** Make an account for this release. */
  create: boolean
  /** Annotations, by name. */
  annotations: Record<string, string>
  /** Its name; the full name when unset, or `default` where none is made. */
  name?: DnsName
}

/** How the pods are reached. */
export interface Service {
  /** From inside the cluster, through a port of each node, or through an address of its own. */
  type: 'ClusterIP' | 'NodePort' | 'LoadBalancer'
  /** Port of the Service. */
  port: Port
  /** Port of the pods, or its name. */
  targetPort: DnsLabel | Port
  /** Name of the port. */
  name: DnsLabel
  /** Further labels, by name. */
  labels: Record<string, string>
  /** Annotations, by name. */
  annotations: Record<string, string>
}

/** What a target has where it says nothing else. */
export interface TargetDefaults {
  /** Labels that all metrics get, by name. */
  additionalMetricsRelabels: { [name in MetricLabel]: string }
  /** What is done with targets before they are asked. */
  additionalRelabels: Relabeling[]
  /** How often it is read. */
  interval: Duration
  /** Further labels of the ServiceMonitor, by name. */
  labels: Record<string, string>
  /** How long an answer may take. */
  scrapeTimeout: Duration
}

/** Something that is read. */
export interface Target extends Partial<TargetDefaults> {
  /** Its name. */
  name: DnsLabel
  /** Its address. */
  url: TargetUrl
  /** The module of the configuration that reads it; `default` when unset. */
  module?: DnsLabel
}

/** Lets Prometheus read targets through the pods. */
export interface ServiceMonitor {
  /** Make a ServiceMonitor for each target. */
  enabled: boolean
  /** Their namespace; that of all else when unset. */
  namespace?: DnsName
  /** How the pods are asked. */
  scheme: 'http' | 'https'
  /** What a target has where it says nothing else. */
  defaults: TargetDefaults
  /** What is read. */
  targets?: Target[]
}

/** How the pods are reached from outside of the cluster. */
export interface Ingress {
  /** Make an Ingress. */
  enabled: boolean
  /** Its class; that of the cluster when unset. */
  className?: DnsName
  /** Further labels, by name. */
  labels: Record<string, string>
  /** Annotations, by name. */
  annotations: Record<string, string>
  /** The hosts that it answers to. */
  hosts: IngressHost[]
  /** Its certificates. */
  tls: IngressTls[]
}

/** How the number of pods follows the load. */
export interface Autoscaling {
  /** Let it follow the load. */
  enabled: boolean
  /** At least so many. */
  minReplicas: PositiveCount
  /** At most so many. */
  maxReplicas: PositiveCount
  /** Share of the CPU that is aimed at; none when unset. */
  targetCPUUtilizationPercentage?: Percentage
  /** Share of the memory that is aimed at; none when unset. */
  targetMemoryUtilizationPercentage?: Percentage
}

/** What is read of the answers. */
export interface Modules {
  /** As a text. */
  config: Configuration
  /** As a map, which wins where it isn't empty. */
  structuredConfig: { [name: string]: unknown }
}

/** An alert. */
export interface Rule {
  /** Its name. */
  alert: DnsLabel
  /** When it is raised. */
  expr: Template
  /** For how long this must last. */
  for?: Duration
  /** Labels, by name. */
  labels: Record<string, Template>
  /** Annotations, by name. */
  annotations: Record<string, Template>
}

/** Alerts. */
export interface PrometheusRule {
  /** Make a PrometheusRule. */
  enabled: boolean
  /** Further labels, by name. */
  additionalLabels: Record<string, string>
  /** Its namespace; that of all else when unset. */
  namespace?: DnsName
  /** The alerts. */
  rules: Rule[]
}

/** An argument of the main container. */
export interface Argument {
  /** Its name. */
  name: string
  /** Its value. */
  value: string
}

/** The values of the JSON exporter. */
export interface Values {
  /** How many pods, where their number doesn't follow the load. */
  replicaCount: Count
  /** The image of the pods. */
  image: Image
  /** Secrets with the credentials of registries. */
  imagePullSecrets: ImagePullSecret[]
  /** In place of the chart's name, in all names. */
  nameOverride?: DnsName
  /** In place of the full name. */
  fullnameOverride?: DnsName
  /** In place of the release's namespace. */
  namespaceOverride?: DnsName
  /** The account of the pods. */
  serviceAccount: ServiceAccount
  /** Labels of everything, by name. */
  commonLabels: Record<string, string>
  /** Annotations of the Deployment, by name. */
  deploymentAnnotations: Record<string, string>
  /** Further labels of the Deployment, by name. */
  deploymentLabels: Record<string, string>
  /** Annotations of the pods, by name. */
  podAnnotations: Record<string, string>
  /** Security settings of the pods. */
  podSecurityContext: PodSecurityContext
  /** Further labels of the pods, by name. */
  podLabels: Record<string, string>
  /** Security settings of the main container. */
  securityContext: SecurityContext
  /** When the main container is started anew. */
  livenessProbe: ContainerProbe
  /** When the main container gets requests. */
  readinessProbe: ContainerProbe
  /** How the pods are reached. */
  service: Service
  /** Lets Prometheus read targets through the pods. */
  serviceMonitor: ServiceMonitor
  /** How the pods are reached from outside of the cluster. */
  ingress: Ingress
  /** What the main container asks for, and what it may use at most. */
  resources: Resources
  /** How many former versions are kept. */
  revisionHistoryLimit: Count
  /** Environment variables of the main container. */
  environmentVariables: EnvVariable[]
  /** How the number of pods follows the load. */
  autoscaling: Autoscaling
  /** Labels of the nodes on which the pods may run. */
  nodeSelector: Record<string, string>
  /** Taints of nodes that the pods put up with. */
  tolerations: Toleration[]
  /** Rules that draw the pods to nodes or to other pods, or keep them away. */
  affinity: Affinity
  /** What is read of the answers. */
  configuration: Modules
  /** Alerts. */
  prometheusRule: PrometheusRule
  /** Further volumes. */
  additionalVolumes: PodVolume[]
  /** Where they are mounted in the main container. */
  additionalVolumeMounts: PodVolumeMount[]
  /** Containers that run before all others. */
  extraInitContainers: PodContainer[]
  /** Arguments of the main container. */
  extraArgs: Argument[]
  /** Further containers. */
  extraContainers: PodContainer[]
  /** Further manifests. */
  extraManifests: ManifestText[]
}

const probe: ContainerProbe = { httpGet: { path: '/metrics', port: 'http' } }

const configuration = `---
modules:
  default:
    metrics: []

  last: {}
`

export const defaults: Values = {
  replicaCount: 1,
  image: { repository: 'quay.io/prometheuscommunity/json-exporter', pullPolicy: 'IfNotPresent' },
  imagePullSecrets: [],
  serviceAccount: { create: true, annotations: {} },
  commonLabels: {},
  deploymentAnnotations: {},
  deploymentLabels: {},
  podAnnotations: {},
  podSecurityContext: {},
  podLabels: {},
  securityContext: {},
  livenessProbe: probe,
  readinessProbe: probe,
  service: { type: 'ClusterIP', port: 7979, targetPort: 'http', name: 'http', labels: {}, annotations: {} },
  serviceMonitor: {
    enabled: false,
    scheme: 'http',
    defaults: {
      additionalMetricsRelabels: {},
      additionalRelabels: [],
      interval: '10s',
      labels: {},
      scrapeTimeout: '8s',
    },
    targets: [],
  },
  ingress: {
    enabled: false,
    labels: {},
    annotations: {},
    hosts: [{ host: 'chart-example.local', paths: [{ path: '/', pathType: 'ImplementationSpecific' }] }],
    tls: [],
  },
  resources: {},
  revisionHistoryLimit: 10,
  environmentVariables: [],
  autoscaling: { enabled: false, minReplicas: 1, maxReplicas: 100, targetCPUUtilizationPercentage: 80 },
  nodeSelector: {},
  tolerations: [],
  affinity: {},
  configuration: { config: configuration, structuredConfig: {} },
  prometheusRule: { enabled: false, additionalLabels: {}, rules: [] },
  additionalVolumes: [],
  additionalVolumeMounts: [],
  extraInitContainers: [],
  extraArgs: [],
  extraContainers: [],
  extraManifests: [],
}
