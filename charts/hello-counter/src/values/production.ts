import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/hello-counter.ts'

/** Follows the load, survives the emptying of nodes, keeps the count, and lets nobody else talk to Redis, which asks for a password. */
export default {
  webserver: {
    service: { type: 'LoadBalancer' },
    autoscaling: { enabled: true },
    podDisruptionBudget: { enabled: true },
    resources: { requests: { cpu: '100m', memory: '96Mi' }, limits: { cpu: 1, memory: '192Mi' } },
  },
  redis: { auth: { enabled: true }, primary: { persistence: { enabled: true } } },
  networkPolicy: { enabled: true },
  tolerationSeconds: 30,
} satisfies Overlay<Values>
