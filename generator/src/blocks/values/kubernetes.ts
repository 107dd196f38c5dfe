import type * as k8s from '../../kubernetes/kubernetes.ts'

/**
 * Where an environment variable's value comes from: a `secretKeyRef`, `configMapKeyRef`, `fieldRef` or `resourceFieldRef`.
 * @passThrough
 */
export type EnvVarSource = k8s.EnvVarSource

/** The value of an environment variable: text, or where it comes from. */
export type EnvValue = string | EnvVarSource

/**
 * What a volume holds: a `configMap`, `secret`, `emptyDir`, `persistentVolumeClaim`, …
 * @passThrough
 */
export type VolumeSource = Omit<k8s.Volume, 'name'>

/**
 * Rules that draw pods to nodes or to other pods, or keep them away.
 * @passThrough
 */
export type Affinity = k8s.Affinity

/**
 * A taint of nodes that the pods put up with.
 * @passThrough
 */
export type Toleration = k8s.Toleration

/**
 * A rule that spreads the pods over zones or nodes.
 * @passThrough
 */
export type TopologySpreadConstraint = k8s.TopologySpreadConstraint

/**
 * Security settings of a pod.
 * @passThrough
 */
export type PodSecurityContext = k8s.PodSecurityContext

/**
 * Security settings of a container.
 * @passThrough
 */
export type SecurityContext = k8s.SecurityContext
