import { type PersistentVolume, partName } from 'chartwright'
import { partLabels } from 'chartwright/blocks'
import { type Context, storage } from '../helpers.ts'
import { volumeName } from './helpers.ts'

export default (context: Context): PersistentVolume | undefined => {
  const { accessMode, storageClassName, hostPath } = context.values.storage.persistence
  if (!hostPath) return undefined

  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: volumeName(context), labels: partLabels(context, storage) },
    spec: {
      accessModes: [accessMode],
      storageClassName,
      capacity: { storage: hostPath.capacity },
      // the items stay in the folder
      persistentVolumeReclaimPolicy: 'Retain',
      claimRef: { namespace: context.release.namespace, name: partName(context, storage.name) },
      hostPath: { path: hostPath.path, type: 'Directory' },
      ...(hostPath.node && {
        nodeAffinity: {
          required: {
            nodeSelectorTerms: [
              { matchExpressions: [{ key: 'kubernetes.io/hostname', operator: 'In', values: [hostPath.node] }] },
            ],
          },
        },
      }),
    },
  }
}
