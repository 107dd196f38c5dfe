import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/voting-app.ts'

/** Two pods that store all they know in themselves: one of Redis and vote, one of Postgres, worker and result. */
export default {
  layout: 'two-pods',
} satisfies Overlay<Values>
