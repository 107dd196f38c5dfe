import { entries } from '../author/entries.ts'
import type { ImageValues } from '../author/image.ts'
import { imageReference } from '../author/image.ts'
import type { Container, Probe } from '../author/manifests.ts'
import { environmentVariables } from './environment.ts'
import type { ReleaseContext } from './part.ts'
import type { ProbeAction } from './probes.ts'
import { unlessEmpty } from './unless-empty.ts'
import type { PullPolicy } from './values/images.ts'
import type { EnvValue, SecurityContext } from './values/kubernetes.ts'
import type { ProbeTiming, Resources, VolumeMount } from './values/pods.ts'

/** The values of a container that a user may set. */
export interface ContainerValues {
  readonly env?: Record<string, EnvValue>
  readonly resources: Resources
  readonly livenessProbe: ProbeTiming
  readonly readinessProbe: ProbeTiming
  readonly securityContext: SecurityContext
  readonly volumeMounts?: Record<string, VolumeMount>
}

/** The options of a container that the chart sets; those of `values` with the same name win. */
export interface ContainerOptions {
  readonly name: string
  readonly image: ImageValues
  readonly pullPolicy: PullPolicy
  readonly values: ContainerValues
  readonly command?: string[]
  readonly args?: string[]
  /** Ports by their names. */
  readonly ports?: { readonly [name: string]: number }
  /** Environment variables by their names. */
  readonly env?: Record<string, EnvValue>
  /** ConfigMaps and Secrets whose keys are environment variables; `env` wins over them. */
  readonly envFrom?: Container['envFrom']
  /** The other probes wait until it succeeds. */
  readonly startup?: Probe
  readonly liveness?: ProbeAction
  readonly readiness?: ProbeAction
  /** Seconds for which a terminating pod accepts requests, while the cluster removes it from its services. */
  readonly drainSeconds?: number
  /** Mounts by the names of their volumes. */
  readonly volumeMounts?: Record<string, VolumeMount>
}

/**
 * A container: image, ports, environment, probes, resources and mounts.
 *
 * @example
 * containers: [container(context, { name: 'web', image: values.image, pullPolicy: 'IfNotPresent', values: values.web })]
 */
export const container = (context: ReleaseContext, options: ContainerOptions): Container => {
  const { name, image, pullPolicy, values, command, args, ports, envFrom, startup, liveness, readiness, drainSeconds } =
    options

  return {
    name,
    image: imageReference(context, image),
    imagePullPolicy: pullPolicy,
    command,
    args,
    ...(ports && { ports: Object.entries(ports).map(([name, containerPort]) => ({ name, containerPort })) }),
    ...((options.env !== undefined || values.env !== undefined) && {
      env: environmentVariables(context, [
        ...(options.env !== undefined ? [options.env] : []),
        ...(values.env !== undefined ? [values.env] : []),
      ]),
    }),
    envFrom,
    resources: values.resources,
    startupProbe: startup,
    ...(liveness && { livenessProbe: { ...liveness, ...values.livenessProbe } }),
    ...(readiness && { readinessProbe: { ...readiness, ...values.readinessProbe } }),
    ...(drainSeconds && { lifecycle: { preStop: { sleep: { seconds: drainSeconds } } } }),
    securityContext: values.securityContext,
    volumeMounts: mounts({ ...options.volumeMounts, ...values.volumeMounts }),
  }
}

const mounts = (byName: Record<string, VolumeMount>): Container['volumeMounts'] =>
  unlessEmpty(entries(byName).map(([name, mount]) => ({ name, ...mount })))
