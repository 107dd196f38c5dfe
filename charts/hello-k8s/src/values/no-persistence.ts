import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/hello-k8s.ts'

/** The messages go with the pod of Redis. */
export default {
  redis: { persistence: { enabled: false } },
} satisfies Overlay<Values>
