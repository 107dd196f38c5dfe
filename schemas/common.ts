import type { Workload } from 'chartwright/values'

export * from 'chartwright/values'

/** The registry of the project's own images. */
export const imageRegistry = 'ghcr.io'

/** The name of one of the project's own images. */
export const ownImage = (name: string): string => `chartwright/${name}`

/** Defaults of a workload with so many pods, and no fewer where their number follows the load. */
export const withPods = <Defaults extends Pick<Workload, 'replicas' | 'autoscaling'>>(
  count: number,
  defaults: Defaults,
): Defaults => ({ ...defaults, replicas: count, autoscaling: { ...defaults.autoscaling, minReplicas: count } })
