import type { Overlay } from 'chartwright'
import type { Values } from '../../schema.ts'

/** Everything on. */
export default {
  upstream: { host: 'example.com', port: 8443 },
  web: {
    retry: 3,
    env: { EXTRA: 'more' },
    ports: { metrics: 9090 },
    volumes: { scratch: { emptyDir: {} } },
    volumeMounts: { scratch: { mountPath: '/scratch', readOnly: false } },
  },
} satisfies Overlay<Values>
