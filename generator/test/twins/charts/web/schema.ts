import type * as k8s from 'chartwright/kubernetes'
import type {
  Affinity,
  Autoscaling,
  Count,
  DnsName,
  Host,
  ImagePullSecret,
  ImageRepository,
  Percentage,
  PodSecurityContext,
  Port,
  PullPolicy,
  Resources,
  SecurityContext,
  ServiceType,
  Toleration,
} from '../../../../../schemas/common.ts'
import type { IngressHost, IngressTls, OptionalName, Path } from '../../values.ts'

/**
 * A tag of an image, or nothing.
 * @maxLength 128
 * @pattern ^([A-Za-z0-9_][A-Za-z0-9_.-]*)?$
 */
export type OptionalTag = string

/** The image of the pods. */
export interface Image {
  /** Registry and name of the image, without its tag. */
  repository: ImageRepository
  /** When a node fetches the image. */
  pullPolicy: PullPolicy
  /** Tag of the image; the chart's appVersion when empty. */
  tag: OptionalTag
}

/** The account of the pods towards the cluster's API. */
export interface ServiceAccount {
  /** Make an account for this release. */
  create: boolean
  /** Mount the account's credentials into the pods. */
  automount: boolean
  /** Annotations of the account, by name. */
  annotations: Record<string, string>
  /** Name of the account; when empty the full name, or `default` where none is made. */
  name: OptionalName
}

/** How the pods are reached. */
export interface Service {
  /** From inside the cluster, through a port of each node, or through an address of its own. */
  type: ServiceType
  /** Port of the service, on which the containers listen too. */
  port: Port
}

/** Serves the application to the outside by an ingress controller. */
export interface Ingress {
  /** Make an Ingress. */
  enabled: boolean
  /** Ingress class; the cluster's default class when empty. */
  className: OptionalName
  /** Annotations, by name. */
  annotations: Record<string, string>
  /** Hosts, with their paths. */
  hosts: IngressHost[]
  /** Certificates. */
  tls: IngressTls[]
}

/** A Gateway that a route is attached to. */
export interface ParentRef {
  /** Name of the Gateway. */
  name: DnsName
  /** Its listener; all when unset. */
  sectionName?: DnsName
  /** Its namespace; the release's when unset. */
  namespace?: DnsName
}

/** How requests are matched by their path. */
export interface PathMatch {
  /** How the path is compared. */
  type: 'Exact' | 'PathPrefix'
  /** The path. */
  value: Path
}

/** Which requests a rule is about. */
export interface RouteMatch {
  /** By path. */
  path?: PathMatch
  /** By method. */
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE'
}

/**
 * What is done with requests on their way.
 * @passThrough
 */
export type RouteFilter = { type: string; [field: string]: unknown }

/** Requests, and where they go. */
export interface RouteRule {
  /**
   * Which requests; any of these.
   * @minItems 1
   */
  matches: RouteMatch[]
  /** What is done with them on their way. */
  filters?: RouteFilter[]
}

/** Serves the application to the outside by a Gateway. */
export interface HttpRoute {
  /** Make an HTTPRoute; the cluster needs the Gateway API. */
  enabled: boolean
  /** Annotations, by name. */
  annotations: Record<string, string>
  /**
   * The Gateways.
   * @minItems 1
   */
  parentRefs: ParentRef[]
  /** Host names that are answered to; those of the Gateway when empty. */
  hostnames: Host[]
  /** Which requests go to the application. */
  rules: RouteRule[]
}

/** How the number of pods follows the load. */
export interface WebAutoscaling extends Omit<Autoscaling, 'targetCPUUtilizationPercentage'> {
  /** CPU use to aim at, in percent of what the pods request. */
  targetCPUUtilizationPercentage?: Percentage
  /** Memory use to aim at, in percent of what the pods request. */
  targetMemoryUtilizationPercentage?: Percentage
}

/**
 * A probe of a container.
 * @passThrough
 */
export type Probe = k8s.Probe

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

/** The values of what `helm create` writes. */
export interface Values {
  /** How many pods to run. */
  replicaCount: Count
  /** The image of the pods. */
  image: Image
  /** Secrets with the credentials of registries. */
  imagePullSecrets: ImagePullSecret[]
  /** In place of the chart's name, in all names. */
  nameOverride: OptionalName
  /** In place of the full name. */
  fullnameOverride: OptionalName
  /** The account of the pods towards the cluster's API. */
  serviceAccount: ServiceAccount
  /** Annotations of the pods, by name. */
  podAnnotations: Record<string, string>
  /** Labels of the pods, by name. */
  podLabels: Record<string, string>
  /** Security settings of the pods. */
  podSecurityContext: PodSecurityContext
  /** Security settings of the containers. */
  securityContext: SecurityContext
  /** How the pods are reached. */
  service: Service
  /** Serves the application to the outside by an ingress controller. */
  ingress: Ingress
  /** Serves the application to the outside by a Gateway. */
  httpRoute: HttpRoute
  /** What a container asks for, and what it may use at most. */
  resources: Resources
  /** Tells when a container hangs. */
  livenessProbe: Probe
  /** Tells when a container answers. */
  readinessProbe: Probe
  /** How the number of pods follows the load. */
  autoscaling: WebAutoscaling
  /** Further volumes of the pods. */
  volumes: Volume[]
  /** Where the containers mount them. */
  volumeMounts: VolumeMount[]
  /** Labels of the nodes on which pods may run. */
  nodeSelector: Record<string, string>
  /** Taints of nodes that the pods put up with. */
  tolerations: Toleration[]
  /** Rules that draw pods to nodes or to other pods, or keep them away. */
  affinity: Affinity
}

export const defaults: Values = {
  replicaCount: 1,
  image: { repository: 'nginx', pullPolicy: 'IfNotPresent', tag: '' },
  imagePullSecrets: [],
  nameOverride: '',
  fullnameOverride: '',
  serviceAccount: { create: true, automount: true, annotations: {}, name: '' },
  podAnnotations: {},
  podLabels: {},
  podSecurityContext: {},
  securityContext: {},
  service: { type: 'ClusterIP', port: 80 },
  ingress: {
    enabled: false,
    className: '',
    annotations: {},
    hosts: [{ host: 'chart-example.local', paths: [{ path: '/', pathType: 'ImplementationSpecific' }] }],
    tls: [],
  },
  httpRoute: {
    enabled: false,
    annotations: {},
    parentRefs: [{ name: 'gateway', sectionName: 'http' }],
    hostnames: ['chart-example.local'],
    rules: [{ matches: [{ path: { type: 'PathPrefix', value: '/headers' } }] }],
  },
  resources: {},
  livenessProbe: { httpGet: { path: '/', port: 'http' } },
  readinessProbe: { httpGet: { path: '/', port: 'http' } },
  autoscaling: { enabled: false, minReplicas: 1, maxReplicas: 100, targetCPUUtilizationPercentage: 80 },
  volumes: [],
  volumeMounts: [],
  nodeSelector: {},
  tolerations: [],
  affinity: {},
}
