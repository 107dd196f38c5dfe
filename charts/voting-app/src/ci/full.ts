import type { Overlay } from 'chartwright'
import { everythingOf, ingressFor, noted, scheduled, workload } from '../../../../schemas/everything.ts'
import type { Values } from '../../../../schemas/voting-app.ts'

/** Everything on that works on any cluster. */
export default {
  nameOverride: 'full',
  imagePullSecrets: [{ name: 'registry-credentials' }],
  image: { tag: 'after' },
  poll: { optionA: 'Tea', optionB: 'Coffee' },
  serviceAccount: { name: 'voters', annotations: { 'example.com/purpose': 'voting' } },
  tolerationSeconds: 10,
  vote: {
    ...everythingOf('vote'),
    service: { type: 'NodePort', nodePort: 30000 },
    ingress: ingressFor('vote'),
  },
  worker: { ...workload, ...scheduled, autoscaling: { enabled: true, minReplicas: 1, maxReplicas: 3 } },
  result: {
    ...everythingOf('result'),
    service: { type: 'NodePort', nodePort: 30001 },
    ingress: ingressFor('result'),
  },
  redis: { auth: { password: 'redis:a+b=c/d' }, persistence: { size: '100Mi' }, ...scheduled, ...noted },
  postgres: {
    user: 'pollster',
    database: 'polls',
    auth: { password: 'postgres@a:b/c?d#e' },
    persistence: { size: '100Mi' },
    ...scheduled,
    ...noted,
  },
  networkPolicy: { enabled: true },
} satisfies Overlay<Values>
