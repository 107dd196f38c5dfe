import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/voting-app.ts'

/** Behind a Gateway and watched by Prometheus: follows the load, survives the emptying of nodes, has room for many votes, and lets nobody else talk to the stores. */
export default {
  vote: {
    service: { type: 'ClusterIP' },
    httpRoute: { enabled: true, host: 'vote.example.com' },
    serviceMonitor: { enabled: true },
    autoscaling: { enabled: true },
    podDisruptionBudget: { enabled: true },
  },
  worker: { replicas: 2, podDisruptionBudget: { enabled: true }, serviceMonitor: { enabled: true } },
  result: {
    service: { type: 'ClusterIP' },
    httpRoute: { enabled: true, host: 'result.example.com' },
    serviceMonitor: { enabled: true },
    autoscaling: { enabled: true },
    podDisruptionBudget: { enabled: true },
  },
  redis: {
    persistence: { size: '10Gi' },
    resources: { requests: { cpu: '250m', memory: '512Mi' }, limits: { cpu: 2, memory: '2Gi' } },
  },
  postgres: {
    persistence: { size: '10Gi' },
    resources: { requests: { cpu: '500m', memory: '512Mi' }, limits: { cpu: 2, memory: '2Gi' } },
  },
  networkPolicy: { enabled: true },
  tolerationSeconds: 30,
} satisfies Overlay<Values>
