import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/storage-api.ts'

/** As little as possible: one pod each, reached from inside the cluster. */
export default {
  storage: { replicas: 1, service: { type: 'ClusterIP' }, persistence: { size: '10Mi' } },
  api: { replicas: 1, service: { type: 'ClusterIP' } },
  serviceAccount: { create: false },
} satisfies Overlay<Values>
