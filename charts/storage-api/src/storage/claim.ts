import { type PersistentVolumeClaim, partName } from 'chartwright'
import { partLabels } from 'chartwright/blocks'
import { type Context, storage } from '../helpers.ts'
import { volumeName } from './helpers.ts'

export default (context: Context): PersistentVolumeClaim | undefined => {
  const { existingClaim, accessMode, size, storageClassName, hostPath } = context.values.storage.persistence
  if (existingClaim) return undefined

  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name: partName(context, storage.name), labels: partLabels(context, storage) },
    spec: {
      accessModes: [accessMode],
      storageClassName,
      ...(hostPath && { volumeName: volumeName(context) }),
      resources: { requests: { storage: size } },
    },
  }
}
