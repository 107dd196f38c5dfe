import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/hello-k8s.ts'

/** Limits with room for the load that one pod can take. */
export default {
  frontend: { resources: { requests: { cpu: '100m', memory: '96Mi' }, limits: { cpu: 1, memory: '192Mi' } } },
  api: { resources: { requests: { cpu: '100m', memory: '96Mi' }, limits: { cpu: 1, memory: '192Mi' } } },
} satisfies Overlay<Values>
