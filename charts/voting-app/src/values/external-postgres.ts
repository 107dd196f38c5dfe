import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/voting-app.ts'

/** Votes are counted in a Postgres outside of the release. */
export default {
  postgres: {
    external: { host: 'postgres.example.com', port: 5432, sslMode: 'require' },
    auth: { existingSecret: 'postgres-password' },
  },
} satisfies Overlay<Values>
