import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/storage-api.ts'

/** Reached through a Gateway and read by Prometheus: for clusters with the Gateway API and the Prometheus operator. */
export default {
  storage: { service: { type: 'ClusterIP' }, serviceMonitor: { enabled: true } },
  api: {
    service: { type: 'ClusterIP' },
    httpRoute: { enabled: true, gateway: 'public', gatewayNamespace: 'gateways', host: 'lists.example.com' },
    serviceMonitor: { enabled: true },
  },
  webApp: {
    enabled: true,
    httpRoute: { enabled: true, gateway: 'public', gatewayNamespace: 'gateways', host: 'web.example.com' },
    serviceMonitor: { enabled: true },
  },
} satisfies Overlay<Values>
