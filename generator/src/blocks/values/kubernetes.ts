import type { IAffinity } from 'kubernetes-models/v1/Affinity'
import type { IEnvVarSource } from 'kubernetes-models/v1/EnvVarSource'
import type { IPodSecurityContext } from 'kubernetes-models/v1/PodSecurityContext'
import type { ISecurityContext } from 'kubernetes-models/v1/SecurityContext'
import type { IToleration } from 'kubernetes-models/v1/Toleration'
import type { ITopologySpreadConstraint } from 'kubernetes-models/v1/TopologySpreadConstraint'
import type { IVolume } from 'kubernetes-models/v1/Volume'

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
