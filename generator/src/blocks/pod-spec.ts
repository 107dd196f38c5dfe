import { entries } from '../author/entries.ts'
import type { Container, PodTemplate } from '../author/manifests.ts'
import { serviceAccountName } from '../author/names.ts'
import { lostNodeTolerations } from './lost-nodes.ts'
import type { ReleaseContext } from './part.ts'
import { unlessEmpty } from './unless-empty.ts'
import type {
  Affinity,
  PodSecurityContext,
  Toleration,
  TopologySpreadConstraint,
  VolumeSource,
} from './values/kubernetes.ts'

type PodSpec = NonNullable<PodTemplate['spec']>

/** The values of a pod that a user may set. */
export interface PodSpecValues {
  readonly podSecurityContext: PodSecurityContext
  readonly terminationGracePeriodSeconds?: number
  readonly volumes?: Record<string, VolumeSource>
  readonly nodeSelector: Record<string, string>
  readonly tolerations: Toleration[]
  readonly affinity?: Affinity
  readonly topologySpreadConstraints?: TopologySpreadConstraint[]
  readonly priorityClassName?: string
}

/** The options of a pod that the chart sets; those of `values` with the same name win. */
export interface PodSpecOptions {
  readonly values: PodSpecValues
  readonly containers: Container[]
  readonly initContainers?: Container[]
  readonly hostAliases?: PodSpec['hostAliases']
  /** The affinity of the pods to nodes or other pods, by kind; the user's wins. */
  readonly affinity?: Affinity
  /** Volumes by their names. */
  readonly volumes?: Record<string, VolumeSource>
}

/**
 * The pods of a workload: containers, volumes, scheduling and user. They mount no token of the cluster's API.
 *
 * @example
 * spec: podSpec(context, { values: values.web, containers: [container(context, …)] })
 */
export const podSpec = (context: ReleaseContext, options: PodSpecOptions): PodSpec => {
  const { values, containers, initContainers, hostAliases } = options

  return {
    serviceAccountName: serviceAccountName(context),
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    imagePullSecrets: context.values.imagePullSecrets,
    priorityClassName: values.priorityClassName,
    securityContext: values.podSecurityContext,
    terminationGracePeriodSeconds: values.terminationGracePeriodSeconds,
    hostAliases,
    initContainers,
    containers,
    volumes: volumes({ ...options.volumes, ...values.volumes }),
    nodeSelector: values.nodeSelector,
    tolerations: [...lostNodeTolerations(context), ...values.tolerations],
    affinity: options.affinity ? { ...options.affinity, ...values.affinity } : values.affinity,
    topologySpreadConstraints: values.topologySpreadConstraints,
  }
}

const volumes = (byName: Record<string, VolumeSource>): PodSpec['volumes'] =>
  unlessEmpty(entries(byName).map(([name, source]) => ({ ...source, name })))
