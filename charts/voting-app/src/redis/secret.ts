import type { Secret } from 'chartwright'
import { passwordSecret } from 'chartwright/blocks'
import { type Context, hasOwnPods, redis } from '../helpers.ts'

export default (context: Context): Secret | undefined => {
  const { external, auth, persistence } = context.values.redis
  if (external && !auth.password) return undefined
  return passwordSecret(context, redis, auth, { keep: hasOwnPods(context) && !external && persistence.enabled })
}
