import type { Overlay } from 'chartwright'
import { everythingOf, ingressFor, noted, scheduled } from '../../../../schemas/everything.ts'
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
    ...noted,
    auth: { enabled: true, password: 'redis:a+b=c/d' },
  },
  networkPolicy: { enabled: true },
} satisfies Overlay<Values>
