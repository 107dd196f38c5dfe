import type { NetworkPolicy } from 'chartwright'
import { redisNetworkPolicy } from 'chartwright/blocks'
import { type Context, hasOwnPods, redis, vote, worker } from '../helpers.ts'

export default (context: Context): NetworkPolicy | undefined =>
  hasOwnPods(context) ? redisNetworkPolicy(context, redis, context.values.redis, [vote.name, worker.name]) : undefined
