import type { Overlay } from 'chartwright'
import type { Values } from '../../../../schemas/voting-app.ts'

/** Passwords are in Secrets of yours, made before: for GitOps, which renders charts without seeing the cluster. */
export default {
  redis: { auth: { existingSecret: 'redis-password' } },
  postgres: { auth: { existingSecret: 'postgres-password' } },
} satisfies Overlay<Values>
