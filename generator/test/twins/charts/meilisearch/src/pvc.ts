import type { PersistentVolumeClaim } from 'chartwright'
import { type Context, fullname, labels } from './helpers.ts'

export default (context: Context): PersistentVolumeClaim | undefined => {
  const { accessMode, annotations, enabled, existingClaim, size, storageClass } = context.values.persistence
  if (!enabled || existingClaim) return undefined

  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: fullname(context), labels: labels(context), annotations },
    spec: {
      accessModes: [accessMode],
      resources: { requests: { storage: `${size}` } },
      ...(storageClass && { storageClassName: storageClass === '-' ? '' : storageClass }),
    },
  }
}
