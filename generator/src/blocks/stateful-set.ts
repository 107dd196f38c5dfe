import { selectorLabels } from '../author/labels.ts'
import type { Container, StatefulSet } from '../author/manifests.ts'
import { partName, statefulSetName } from '../author/names.ts'
import {
  lastingLabels,
  type Part,
  type PodMetadataValues,
  partLabels,
  podMetadata,
  type ReleaseContext,
} from './part.ts'
import { type PodSpecOptions, type PodSpecValues, podSpec } from './pod-spec.ts'
import type { Persistence } from './values/pods.ts'

/** A StatefulSet of one pod whose containers share the volume `data`. */
export interface StatefulSetOptions extends PodSpecOptions {
  readonly part: Part
  readonly values: PodSpecValues & PodMetadataValues
  readonly containers: Container[]
  /** Whether `data` is a claim, or is lost with the pod. */
  readonly persistence: Persistence
}

/**
 * A StatefulSet of one pod that keeps its data in the volume `data`: on a claim, or as long as the pod lives. Its
 * service has the part's name. A new version of the chart doesn't restart the pod.
 *
 * @example
 * export default (context: Context): StatefulSet => {
 *   const { redis } = context.values
 *   return statefulSet(context, {
 *     part: { name: 'redis' },
 *     values: redis,
 *     persistence: redis.persistence,
 *     containers: [redisContainer(context, { values: redis })],
 *   })
 * }
 */
export const statefulSet = (context: ReleaseContext, options: StatefulSetOptions): StatefulSet => {
  const { part, persistence } = options
  const { enabled, size, storageClassName } = persistence

  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name: statefulSetName(context, part.name), labels: partLabels(context, part) },
    spec: {
      serviceName: partName(context, part.name),
      replicas: 1,
      selector: { matchLabels: selectorLabels(context, part.name) },
      template: {
        metadata: podMetadata(options.values, lastingLabels(context, part)),
        spec: podSpec(context, {
          ...options,
          volumes: { ...options.volumes, ...(!enabled && { data: { emptyDir: {} } }) },
        }),
      },
      ...(enabled && {
        volumeClaimTemplates: [
          {
            metadata: { name: 'data' },
            spec: { accessModes: ['ReadWriteOnce'], storageClassName, resources: { requests: { storage: size } } },
          },
        ],
      }),
    },
  }
}
