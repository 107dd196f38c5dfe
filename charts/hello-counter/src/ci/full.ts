import type { Overlay } from 'chartwright'
import { everythingOf, ingressFor, scheduled } from '../../../../schemas/everything.ts'
import type { Values } from '../../../../schemas/hello-counter.ts'

/** Everything on that works on any cluster. */
export default {
  name: 'Everything',
  nameOverride: 'full',
  imagePullSecrets: [{ name: 'registry-credentials' }],
  serviceAccount: { name: 'greeter', annotations: { 'example.com/purpose': 'greeting' } },
  tolerationSeconds: 10,
  webserver: {
    ...everythingOf('webserver'),
    service: { type: 'NodePort', nodePort: 30080 },
    ingress: ingressFor('hello'),
  },
  redis: {
    primary: { persistence: { enabled: true, size: '100Mi' } },
    replica: { replicas: 1 },
    ...scheduled,
  },
  networkPolicy: { enabled: true },
} satisfies Overlay<Values>
