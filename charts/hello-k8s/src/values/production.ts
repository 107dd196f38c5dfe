import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/hello-k8s.ts'

/** Follows the load, survives the emptying of nodes, and lets nobody talk to the API and Redis but those who must. */
export default {
  frontend: {
    autoscaling: { enabled: true },
    podDisruptionBudget: { enabled: true },
    resources: { requests: { cpu: '100m', memory: '96Mi' }, limits: { cpu: 1, memory: '192Mi' } },
  },
  api: {
    autoscaling: { enabled: true },
    podDisruptionBudget: { enabled: true },
    resources: { requests: { cpu: '100m', memory: '96Mi' }, limits: { cpu: 1, memory: '192Mi' } },
  },
  redis: { auth: { enabled: true } },
  networkPolicy: { enabled: true },
  tolerationSeconds: 30,
} satisfies Overlay<Values>
