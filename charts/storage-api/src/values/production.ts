import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/storage-api.ts'

/** Follows the load, survives the emptying of nodes, lets nobody talk to the storage but the list API. The volume must be one that all nodes can use. */
export default {
  storage: {
    service: { type: 'ClusterIP' },
    persistence: { accessMode: 'ReadWriteMany' },
    autoscaling: { enabled: true },
    podDisruptionBudget: { enabled: true },
    resources: { requests: { cpu: '100m', memory: '96Mi' }, limits: { cpu: 1, memory: '192Mi' } },
  },
  api: {
    service: { type: 'LoadBalancer', nodePort: null },
    autoscaling: { enabled: true },
    podDisruptionBudget: { enabled: true },
    resources: { requests: { cpu: '100m', memory: '96Mi' }, limits: { cpu: 1, memory: '192Mi' } },
  },
  networkPolicy: { enabled: true },
  tolerationSeconds: 30,
} satisfies Overlay<Values>
