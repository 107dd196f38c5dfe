import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/voting-app.ts'

/** As little as possible: one pod of each, nothing on a disk, reached from inside the cluster. */
export default {
  vote: { replicas: 1, service: { type: 'ClusterIP' } },
  result: { replicas: 1, service: { type: 'ClusterIP' } },
  redis: { persistence: { enabled: false } },
  postgres: { persistence: { enabled: false } },
  serviceAccount: { create: false },
} satisfies Overlay<Values>
