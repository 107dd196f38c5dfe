import type * as k8s from 'chartwright/kubernetes'
import type {
  Affinity,
  DnsName,
  Duration,
  ImageRepository,
  ImageTagText,
  Port,
  PullPolicy,
  Resources,
  Toleration,
} from '../../../../../schemas/common.ts'
import type { Path } from '../../values.ts'

/**
 * The name of a flag.
 * @pattern ^[a-z]+([-.][a-z]+)*$
 */
export type Flag = string

/**
 * What a flag is set to: a text without quotes.
 * @pattern ^[ !#-&(-~]*$
 */
export type FlagText = string

/**
 * A label's name.
 * @pattern ^[a-z][-a-z]*[a-z]$
 */
export type LabelName = string

/**
 * An address to listen on.
 * @pattern ^[0-9.]{7,15}:[0-9]{2,5}$
 */
export type ListenAddress = string

/**
 * How pods are replaced.
 * @passThrough
 */
export type UpdateStrategy = k8s.DaemonSetUpdateStrategy

/**
 * What is done with a metric or its labels.
 * @passThrough
 */
export type Relabeling = { [field: string]: unknown }

/** Which disks are read. */
export interface Config {
  /** These; all when empty. */
  devices?: Path[]
  /** Those whose name matches. */
  device_include?: FlagText
  /** Those whose name doesn't match. */
  device_exclude?: FlagText
}

/** The pods of some nodes. */
export interface Instance {
  /** Annotations of the DaemonSet, by name. */
  annotations?: Record<string, string>
  /** What the container asks for, and what it may use at most. */
  resources?: Resources
  /** Labels of the nodes on which the pods run, by name. */
  nodeSelector?: Record<string, string>
  /** Rules that draw the pods to nodes, or keep them away. */
  affinity?: Affinity
  /** Taints of nodes that the pods put up with. */
  tolerations?: Toleration[]
  /** Which disks are read. */
  config: Config
  /** In the network of the node. */
  hostNetwork?: boolean
  /** Class by which pods make room for others. */
  priorityClassName?: DnsName
  /** Further arguments, by name. */
  extraArgs?: { [name in Flag]: FlagText }
}

/** How all read the disks. */
export interface CommonConfig {
  /** Where the metrics are offered. */
  bind_to: ListenAddress
  /** At which path. */
  url_path: Path
  /** Where smartctl is. */
  smartctl_location: Path
  /** How often the disks are read at most. */
  collect_not_more_than_period: Duration
}

/** What all instances share. */
export interface Common {
  /** How they read the disks. */
  config: CommonConfig
}

/** Whether Prometheus adds what it knows of the nodes. */
export interface AttachMetadata {
  /** Their metadata. */
  node: boolean
}

/** Lets Prometheus fetch the metrics. */
export interface ServiceMonitor {
  /** Make a ServiceMonitor. */
  enabled: boolean
  /** Its namespace; the release's when unset. */
  namespace?: DnsName
  /** Further labels, by name. */
  extraLabels: { [name in LabelName]: string }
  /** How often. */
  interval: Duration
  /** How long an answer may take. */
  scrapeTimeout: Duration
  /** What is done with the targets. */
  relabelings: Relabeling[]
  /** What is done with the metrics. */
  metricRelabelings: Relabeling[]
  /** Whether Prometheus adds what it knows of the nodes. */
  attachMetadata: AttachMetadata
}

/** The image of the pods. */
export interface Image {
  /** Registry and name of the image, without its tag. */
  repository: ImageRepository
  /** Tag of the image; the chart's appVersion when unset. */
  tag?: ImageTagText
  /** When a node fetches the image. */
  pullPolicy: PullPolicy
  /** Secrets with the credentials of registries. */
  pullSecrets: DnsName[]
}

/** The account of the pods. */
export interface ServiceAccount {
  /** Make an account for this release. */
  create: boolean
  /** Annotations of the account, by name. */
  annotations: Record<string, string>
  /** Its name; the full name when unset, or `default` where none is made. */
  name?: DnsName
}

/** What the pods may do. */
export interface Rbac {
  /** Bind a role to the account. */
  create: boolean
  /** The ClusterRole. */
  podSecurityPolicy: DnsName
}

/** Both families of addresses. */
export interface IpDualStack {
  /** Use both. */
  enabled: boolean
  /** Which, in this order. */
  ipFamilies: ('IPv4' | 'IPv6')[]
  /** Whether both are needed. */
  ipFamilyPolicy: 'SingleStack' | 'PreferDualStack' | 'RequireDualStack'
}

/** How the pods are reached. */
export interface Service {
  /** From inside the cluster, through a port of each node, or through an address of its own. */
  type: 'ClusterIP' | 'NodePort' | 'LoadBalancer'
  /** Port of the Service. */
  port: Port
  /** Both families of addresses. */
  ipDualStack: IpDualStack
}

/** The values of the exporter. */
export interface Values extends Instance {
  /** In place of the full name. */
  fullnameOverride?: DnsName
  /** In place of the chart's name, in all names. */
  nameOverride?: DnsName
  /** Instances for other nodes. */
  extraInstances: Instance[]
  /** What all instances share. */
  common: Common
  /** Lets Prometheus fetch the metrics. */
  serviceMonitor: ServiceMonitor
  /** The image of the pods. */
  image: Image
  /** How pods are replaced. */
  updateStrategy: UpdateStrategy
  /** The account of the pods. */
  serviceAccount: ServiceAccount
  /** What the pods may do. */
  rbac: Rbac
  /** Annotations of the pods, by name. */
  podAnnotations: Record<string, string>
  /** Further labels of the pods, by name. */
  podLabels: Record<string, string>
  /** How the pods are reached. */
  service: Service
}

export const defaults: Values = {
  config: {},
  extraInstances: [],
  common: {
    config: {
      bind_to: '0.0.0.0:9633',
      url_path: '/metrics',
      smartctl_location: '/usr/sbin/smartctl',
      collect_not_more_than_period: '120s',
    },
  },
  extraArgs: {},
  serviceMonitor: {
    enabled: false,
    extraLabels: {},
    interval: '60s',
    scrapeTimeout: '30s',
    relabelings: [],
    metricRelabelings: [],
    attachMetadata: { node: false },
  },
  image: { repository: 'quay.io/prometheuscommunity/smartctl-exporter', pullPolicy: 'IfNotPresent', pullSecrets: [] },
  updateStrategy: { rollingUpdate: { maxUnavailable: 1 }, type: 'RollingUpdate' },
  serviceAccount: { create: true, annotations: {} },
  rbac: { create: true, podSecurityPolicy: 'unrestricted-psp' },
  resources: {},
  hostNetwork: false,
  annotations: {},
  podAnnotations: {},
  podLabels: {},
  nodeSelector: {},
  tolerations: [{ effect: 'NoSchedule', operator: 'Exists' }],
  affinity: {},
  service: {
    type: 'ClusterIP',
    port: 80,
    ipDualStack: { enabled: false, ipFamilies: ['IPv6', 'IPv4'], ipFamilyPolicy: 'PreferDualStack' },
  },
}
