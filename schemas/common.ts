import type { IAffinity } from 'kubernetes-models/v1/Affinity'
import type { IEnvVarSource } from 'kubernetes-models/v1/EnvVarSource'
import type { IPodSecurityContext } from 'kubernetes-models/v1/PodSecurityContext'
import type { ISecurityContext } from 'kubernetes-models/v1/SecurityContext'
import type { IToleration } from 'kubernetes-models/v1/Toleration'
import type { ITopologySpreadConstraint } from 'kubernetes-models/v1/TopologySpreadConstraint'
import type { IVolume } from 'kubernetes-models/v1/Volume'

// ---- numbers -------------------------------------------------------------------------------------------------------

/**
 * A TCP port.
 * @asType integer
 * @minimum 1
 * @maximum 65535
 * @example 8080
 */
export type Port = number

/**
 * A port that every node opens; the range is the one that clusters use unless told otherwise.
 * @asType integer
 * @minimum 30000
 * @maximum 32767
 * @example 30080
 */
export type NodePort = number

/**
 * How many of something to run.
 * @asType integer
 * @minimum 0
 * @maximum 10000
 * @example 3
 */
export type Count = number

/**
 * How many of something, of which there is at least one.
 * @asType integer
 * @minimum 1
 * @maximum 10000
 * @example 1
 */
export type PositiveCount = number

/**
 * A time in seconds.
 * @asType integer
 * @minimum 0
 * @maximum 2147483647
 * @example 30
 */
export type Seconds = number

/**
 * A time of at least one second.
 * @asType integer
 * @minimum 1
 * @maximum 2147483647
 * @example 10
 */
export type PositiveSeconds = number

/**
 * A share of something.
 * @asType integer
 * @minimum 1
 * @maximum 100
 * @example 80
 */
export type Percentage = number

// ---- texts ---------------------------------------------------------------------------------------------------------

/**
 * A name as Kubernetes gives it to services and containers: lower case letters, digits and hyphens.
 * @minLength 1
 * @maxLength 63
 * @pattern ^[a-z0-9]([-a-z0-9]*[a-z0-9])?$
 * @example my-name
 */
export type DnsLabel = string

/**
 * A name as Kubernetes gives it to most things: DNS labels, joined by dots.
 * @minLength 1
 * @maxLength 253
 * @pattern ^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$
 * @example my-name
 */
export type DnsName = string

/**
 * A host: a DNS name or an IP address, without a port.
 * @minLength 1
 * @maxLength 253
 * @pattern ^[A-Za-z0-9]([-A-Za-z0-9.:]*[A-Za-z0-9])?$
 * @example redis.example.com
 */
export type Host = string

/**
 * A path of a URL.
 * @minLength 1
 * @maxLength 1024
 * @pattern ^/[!-~]*$
 * @example /
 */
export type UrlPath = string

/**
 * An amount of CPU, memory or storage, as Kubernetes writes it.
 * @minLength 1
 * @pattern ^[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]{1,2}|m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$
 * @example 128Mi
 */
export type QuantityText = string

/**
 * A whole amount, without a unit.
 * @asType integer
 * @minimum 0
 * @maximum 9007199254740991
 * @example 1
 */
export type QuantityNumber = number

/** An amount of CPU, memory or storage: `250m`, `128Mi`, or a whole number. */
export type Quantity = QuantityText | QuantityNumber

// ---- images --------------------------------------------------------------------------------------------------------

/**
 * A registry: host, and port where it isn't the usual one.
 * @minLength 1
 * @maxLength 253
 * @pattern ^[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?(:[0-9]+)?$
 * @example registry.example.com:5000
 */
export type ImageRegistry = string

/**
 * The name of an image, without registry and tag.
 * @minLength 1
 * @maxLength 255
 * @pattern ^[a-z0-9]+([._/-]+[a-z0-9]+)*$
 * @example library/redis
 */
export type ImageRepository = string

/**
 * A tag, as text.
 * @minLength 1
 * @maxLength 128
 * @pattern ^[A-Za-z0-9_][A-Za-z0-9_.-]*$
 * @example v1
 */
export type ImageTagText = string

/**
 * A tag that is a whole number: what `--set image.tag=1234567` gives.
 * @asType integer
 * @minimum 0
 * @maximum 9007199254740991
 * @example 1234567
 */
export type ImageTagNumber = number

/** A tag, as text or as a whole number; quote one that begins with a zero. */
export type ImageTag = ImageTagText | ImageTagNumber

/**
 * The digest of an image.
 * @minLength 1
 * @pattern ^sha256:[0-9a-f]{64}$
 * @example sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
 */
export type ImageDigest = string

/** When a node fetches an image. */
export type PullPolicy = 'Always' | 'IfNotPresent' | 'Never'

/** One of the project's own images. */
export interface Image {
  /** Host of the registry. */
  registry: ImageRegistry
  /** Name of the image, without registry and tag. */
  repository: ImageRepository
  /** Tag; the chart's appVersion when unset. */
  tag?: ImageTag
  /** Digest, `sha256:…`; wins over the tag. The tag counts when unset. */
  digest?: ImageDigest
  /** When a node fetches the image. */
  pullPolicy: PullPolicy
}

/** Somebody else's image. */
export interface ForeignImage extends Image {
  /** Tag. */
  tag: ImageTag
}

/** A secret with the credentials of a registry. */
export interface ImagePullSecret {
  /** Name of the secret, in the release's namespace. */
  name: DnsName
}

/** The registry of the project's own images. */
export const imageRegistry = 'ghcr.io'

/** The name of one of the project's own images. */
export const ownImage = (name: string): string => `chartwright/${name}`

// ---- services ------------------------------------------------------------------------------------------------------

/** How a service is reached: from inside the cluster, through a port of each node, or through an address of its own. */
export type ServiceType = 'ClusterIP' | 'NodePort' | 'LoadBalancer'

/** How a part is reached. */
export interface Service {
  /** From inside the cluster, through a port of each node, or through an address of its own. */
  type: ServiceType
  /** Port on which the service answers. */
  port: Port
  /** Port on each node, for the types NodePort and LoadBalancer; the cluster chooses one when unset. */
  nodePort?: NodePort
}

/** A host and path at which an ingress controller serves the application. */
export interface Ingress {
  /** Make an Ingress; it needs an ingress controller in the cluster. */
  enabled: boolean
  /** Ingress class; the cluster's default class when unset. */
  className?: DnsName
  /** Annotations, by name: what the controller wants to know. */
  annotations: Record<string, string>
  /** Host that it answers to; any host when unset. */
  host?: Host
  /** Path that it answers to, with all below it. */
  path: UrlPath
  /** Secret with the certificate for the host; plain HTTP when unset. */
  tlsSecretName?: DnsName
}

// ---- pods ----------------------------------------------------------------------------------------------------------

/** What a container asks for, and what it may use at most. */
export interface Resources {
  /** What is set aside for it, by resource: `cpu`, `memory`; as much as the limits when unset. */
  requests?: Record<string, Quantity>
  /** What it gets at most, by resource: `cpu`, `memory`; no limit when unset. */
  limits?: Record<string, Quantity>
}

/** How often a container is probed. */
export interface ProbeTiming {
  /** Seconds from the container's start to the first probe. */
  initialDelaySeconds: Seconds
  /** Seconds from one probe to the next. */
  periodSeconds: PositiveSeconds
  /** Seconds that an answer may take. */
  timeoutSeconds: PositiveSeconds
  /** Failures in a row that count: for liveness the container is started anew, for readiness it gets no requests. */
  failureThreshold: PositiveCount
}

/** The account of the pods towards the cluster's API. */
export interface ServiceAccount {
  /** Make an account for this release. */
  create: boolean
  /** Name of the account; the release's full name when unset, or `default` where none is made. */
  name?: DnsName
  /** Annotations of the account, by name. */
  annotations: Record<string, string>
}

/** How many pods may be taken away at once, when nodes are emptied. */
export interface PodDisruptionBudget {
  /** Make a PodDisruptionBudget. */
  enabled: boolean
  /** Pods that may be missing at once. */
  maxUnavailable: PositiveCount
}

/** How the number of pods follows the load. */
export interface Autoscaling {
  /** Make a HorizontalPodAutoscaler; it then decides the number of pods, and needs the cluster's metrics server. */
  enabled: boolean
  /** Fewest pods. */
  minReplicas: PositiveCount
  /** Most pods. */
  maxReplicas: PositiveCount
  /** CPU use to aim at, in percent of what the pods request. */
  targetCPUUtilizationPercentage: Percentage
}

/** A disk that stays when pods go. */
export interface Persistence {
  /** Keep the data on a PersistentVolumeClaim; otherwise it goes with its pod. */
  enabled: boolean
  /** Size of the claim. */
  size: Quantity
  /** Storage class of the claim; the cluster's default class when unset. */
  storageClassName?: DnsName
}

/** Where a volume is mounted. */
export interface VolumeMount {
  /** Path in the container. */
  mountPath: UrlPath
  /**
   * Path inside the volume, without a slash in front; its root when unset.
   * @minLength 1
   * @pattern ^[^/]
   */
  subPath?: string
  /** Whether it is only read; it is written too when unset. */
  readOnly?: boolean
}

// ---- Kubernetes types, passed through as they are ------------------------------------------------------------------

/**
 * Where an environment variable's value comes from: a `secretKeyRef`, `configMapKeyRef`, `fieldRef` or `resourceFieldRef`.
 * @passThrough
 */
export type EnvVarSource = IEnvVarSource

/** The value of an environment variable: text, or where it comes from. */
export type EnvValue = string | EnvVarSource

/**
 * What a volume holds: a `configMap`, `secret`, `emptyDir`, `persistentVolumeClaim`, …
 * @passThrough
 */
export type VolumeSource = Omit<IVolume, 'name'>

/**
 * Rules that draw pods to nodes or to other pods, or keep them away.
 * @passThrough
 */
export type Affinity = IAffinity

/**
 * A taint of nodes that the pods put up with.
 * @passThrough
 */
export type Toleration = IToleration

/**
 * A rule that spreads the pods over zones or nodes.
 * @passThrough
 */
export type TopologySpreadConstraint = ITopologySpreadConstraint

/**
 * Security settings of a pod.
 * @passThrough
 */
export type PodSecurityContext = IPodSecurityContext

/**
 * Security settings of a container.
 * @passThrough
 */
export type SecurityContext = ISecurityContext

/** A pod that passes Pod Security "restricted", run by a user of this id. */
export const restrictedPod = (id: number): PodSecurityContext => ({
  runAsNonRoot: true,
  runAsUser: id,
  runAsGroup: id,
  fsGroup: id,
  seccompProfile: { type: 'RuntimeDefault' },
})

/** A container that passes Pod Security "restricted" and writes to its volumes only. */
export const restrictedContainer: SecurityContext = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  readOnlyRootFilesystem: true,
}
