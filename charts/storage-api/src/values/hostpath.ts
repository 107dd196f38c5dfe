import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/storage-api.ts'

/** The items are in a folder of the nodes: a volume of 12Mi of the release's own, and a claim of 10Mi. */
export default {
  storage: {
    persistence: {
      accessMode: 'ReadWriteMany',
      size: '10Mi',
      storageClassName: 'manual',
      hostPath: { path: '/mnt/storage-api', capacity: '12Mi' },
    },
  },
} satisfies Overlay<Values>
