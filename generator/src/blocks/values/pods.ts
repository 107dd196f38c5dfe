import type { Percentage, PositiveCount, PositiveSeconds, Seconds } from './numbers.ts'
import type { DnsName, Quantity, UrlPath } from './texts.ts'

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
