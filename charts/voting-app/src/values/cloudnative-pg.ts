import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/voting-app.ts'

/** Votes are counted in a Postgres of three pods, which the CloudNativePG operator runs. */
export default {
  postgres: { cluster: { enabled: true }, persistence: { size: '10Gi' } },
} satisfies Overlay<Values>
