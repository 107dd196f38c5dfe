import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/hello-counter.ts'

/** The count outlives its pod, without replicas, under names that the user chose. */
export default {
  name: 'the "quoted" & <tagged>',
  fullnameOverride: 'counter',
  webserver: { replicas: 2 },
  redis: {
    primary: { persistence: { enabled: true, size: '100Mi' } },
    replica: { replicas: 0 },
  },
} satisfies Overlay<Values>
