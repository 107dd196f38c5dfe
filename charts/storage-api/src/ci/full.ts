import type { Overlay } from 'chartwright'
import { everythingOf, ingressFor } from '../../../../schemas/everything.ts'
import type { Values } from '../../../../schemas/storage-api.ts'

/** Everything on that works on any cluster. */
export default {
  nameOverride: 'full',
  imagePullSecrets: [{ name: 'registry-credentials' }],
  serviceAccount: { name: 'keeper', annotations: { 'example.com/purpose': 'items' } },
  tolerationSeconds: 10,
  storage: {
    // spread beside the rule that keeps these pods on the node of their volume
    ...everythingOf('storage'),
    service: { type: 'NodePort', nodePort: null },
    persistence: { size: '10Mi' },
  },
  api: {
    ...everythingOf('api'),
    service: { type: 'NodePort', nodePort: null },
    ingress: ingressFor('lists'),
  },
  webApp: {
    ...everythingOf('web-app'),
    enabled: true,
    service: { type: 'NodePort' },
    ingress: ingressFor('web'),
  },
  networkPolicy: { enabled: true },
} satisfies Overlay<Values>
