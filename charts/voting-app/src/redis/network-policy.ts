import type { NetworkPolicy } from 'chartwright'
import { networkPolicy } from 'chartwright/blocks'
import { type Context, hasOwnPods, redis, vote, worker } from '../helpers.ts'

export default (context: Context): NetworkPolicy | undefined => {
  if (!hasOwnPods(context) || context.values.redis.external) return undefined
  return networkPolicy(context, redis, { from: [vote.name, worker.name], ports: ['redis'] })
}
