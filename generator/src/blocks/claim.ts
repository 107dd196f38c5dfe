import type { PersistentVolumeClaim } from '../author/manifests.ts'
import { partName } from '../author/names.ts'
import { type Part, partLabels, type ReleaseContext } from './part.ts'
import type { Persistence } from './values/pods.ts'

/**
 * The claim of a part with one pod, if its data is persistent.
 *
 * @example
 * export default (context: Context) => claim(context, redis, context.values.redis.persistence)
 */
export const claim = (
  context: ReleaseContext,
  part: Part,
  { enabled, size, storageClassName }: Persistence,
): PersistentVolumeClaim | undefined => {
  if (!enabled) return undefined

  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: partName(context, part.name), labels: partLabels(context, part) },
    spec: { accessModes: ['ReadWriteOnce'], storageClassName, resources: { requests: { storage: size } } },
  }
}
