import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/hello-counter.ts'

/** As little as possible: one pod, no counter, reached from inside the cluster. */
export default {
  webserver: { replicas: 1, service: { type: 'ClusterIP' } },
  redis: { enabled: false },
  serviceAccount: { create: false },
} satisfies Overlay<Values>
