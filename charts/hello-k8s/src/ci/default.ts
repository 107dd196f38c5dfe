import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/hello-k8s.ts'

/** What an installation without any values gives, on a cluster that gives out no addresses. */
export default {
  frontend: { service: { type: 'NodePort' } },
} satisfies Overlay<Values>
