import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/hello-k8s.ts'

/** So little CPU that nobody wants to wait: what limits do that somebody made up. */
export default {
  frontend: { resources: { requests: { cpu: '10m' }, limits: { cpu: '10m' } } },
  api: { resources: { requests: { cpu: '10m' }, limits: { cpu: '10m' } } },
} satisfies Overlay<Values>
