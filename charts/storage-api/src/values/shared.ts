import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/storage-api.ts'

/** The items are on a volume that all nodes can use: name a storage class that has such, as NFS and CephFS do. */
export default {
  storage: { persistence: { accessMode: 'ReadWriteMany', storageClassName: 'nfs' } },
} satisfies Overlay<Values>
