import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/voting-app.ts'

/** Votes wait in a Redis outside of the release, which writes to its disk what it acknowledges. */
export default {
  redis: { external: { host: 'redis.example.com', port: 6379 }, auth: { existingSecret: 'redis-password' } },
} satisfies Overlay<Values>
