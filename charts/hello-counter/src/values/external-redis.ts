import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/hello-counter.ts'

/** The visits are counted in a Redis outside of the release. */
export default {
  redis: { enabled: false, external: { host: 'redis.example.com', port: 6379 } },
} satisfies Overlay<Values>
