import { type PersistentVolumeClaim, partName } from 'chartwright'
import { type Context, redisLabels } from '../helpers.ts'

export default (context: Context): PersistentVolumeClaim | undefined => {
  const { enabled, primary } = context.values.redis
  const { size, storageClassName } = primary.persistence
  if (!enabled || !primary.persistence.enabled) return undefined

  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: partName(context, 'redis-primary'), labels: redisLabels(context, 'redis-primary') },
    spec: { accessModes: ['ReadWriteOnce'], storageClassName, resources: { requests: { storage: size } } },
  }
}
