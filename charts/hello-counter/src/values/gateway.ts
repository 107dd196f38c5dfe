import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/hello-counter.ts'

/** Reached through a Gateway and read by Prometheus: for clusters with the Gateway API and the Prometheus operator. */
export default {
  webserver: {
    service: { type: 'ClusterIP' },
    httpRoute: { enabled: true, gateway: 'public', gatewayNamespace: 'gateways', host: 'hello.example.com' },
    serviceMonitor: { enabled: true },
  },
} satisfies Overlay<Values>
