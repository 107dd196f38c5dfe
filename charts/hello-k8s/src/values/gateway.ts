import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/hello-k8s.ts'

/** Reached through a Gateway and read by Prometheus: for clusters with the Gateway API and the Prometheus operator. */
export default {
  frontend: {
    service: { type: 'ClusterIP' },
    httpRoute: { enabled: true, gateway: 'public', gatewayNamespace: 'gateways', host: 'guests.example.com' },
    serviceMonitor: { enabled: true },
  },
  api: { serviceMonitor: { enabled: true } },
} satisfies Overlay<Values>
