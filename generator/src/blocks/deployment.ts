import { selectorLabels } from '../author/labels.ts'
import type { Deployment } from '../author/manifests.ts'
import { partName } from '../author/names.ts'
import { type ContainerOptions, container } from './container.ts'
import { type Part, partLabels, podMetadata, type ReleaseContext } from './part.ts'
import { type PodSpecOptions, podSpec } from './pod-spec.ts'
import { replicas } from './replicas.ts'
import type { Workload } from './values/workload.ts'

type Strategy = Deployment['spec']['strategy']

/** A Deployment of pods with one container. */
export interface DeploymentOptions
  extends Omit<ContainerOptions, 'name' | 'values'>,
    Omit<PodSpecOptions, 'values' | 'containers'> {
  readonly part: Part
  readonly values: Workload
  /** When unset, a new pod starts before an old one ends, so that no request is refused. */
  readonly strategy?: Strategy
  readonly minReadySeconds?: number
}

/** A new pod is ready before an old one ends. */
export const withoutGap: NonNullable<Strategy> = {
  type: 'RollingUpdate',
  rollingUpdate: { maxSurge: 1, maxUnavailable: 0 },
}

/**
 * A Deployment with all the usual options of pods.
 *
 * @example
 * export default (context: Context): Deployment => {
 *   const { image, web } = context.values
 *   return deployment(context, {
 *     part: { name: 'web' },
 *     values: web,
 *     image,
 *     pullPolicy: image.pullPolicy,
 *     ports: { http: 8080 },
 *     liveness: httpProbe('/healthz'),
 *     readiness: httpProbe('/readyz'),
 *     drainSeconds: 5,
 *   })
 * }
 */
export const deployment = (context: ReleaseContext, options: DeploymentOptions): Deployment => {
  const { part, values, strategy = withoutGap, minReadySeconds } = options

  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: partName(context, part.name), labels: partLabels(context, part) },
    spec: {
      ...replicas(values),
      minReadySeconds,
      selector: { matchLabels: selectorLabels(context, part.name) },
      strategy,
      template: {
        metadata: podMetadata(values, partLabels(context, part)),
        spec: podSpec(context, { ...options, containers: [container(context, { ...options, name: part.name })] }),
      },
    },
  }
}
