import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/hello-k8s.ts'

/** As little as possible: one pod each, reached from inside the cluster, nothing kept. */
export default {
  frontend: { replicas: 1, service: { type: 'ClusterIP' } },
  api: { replicas: 1 },
  redis: { persistence: { enabled: false } },
  serviceAccount: { create: false },
} satisfies Overlay<Values>
