import type { Overlay } from 'chartwright'
import { everythingOf, ingressFor, noted, scheduled } from '../../../../schemas/everything.ts'
import type { Values } from '../../../../schemas/hello-k8s.ts'

/** Everything on that works on any cluster. */
export default {
  nameOverride: 'full',
  imagePullSecrets: [{ name: 'registry-credentials' }],
  serviceAccount: { name: 'host', annotations: { 'example.com/purpose': 'guests' } },
  tolerationSeconds: 10,
  frontend: {
    ...everythingOf('frontend'),
    debug: true,
    service: { type: 'NodePort', nodePort: 30090 },
    ingress: ingressFor('guests'),
  },
  api: everythingOf('api'),
  redis: { ...scheduled, ...noted, auth: { enabled: true }, persistence: { size: '100Mi' } },
  networkPolicy: { enabled: true },
} satisfies Overlay<Values>
