import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/hello-k8s.ts'

/** The messages are kept by a Redis outside of the release. */
export default {
  redis: { external: { host: 'redis.example.com', port: 6379 } },
} satisfies Overlay<Values>
