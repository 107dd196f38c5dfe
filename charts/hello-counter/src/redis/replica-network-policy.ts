import type { NetworkPolicy } from 'chartwright'
import type { Context } from '../helpers.ts'
import { redisNetworkPolicy } from './helpers.ts'

export default (context: Context): NetworkPolicy | undefined => {
  const { networkPolicy, redis } = context.values
  return networkPolicy.enabled && redis.enabled && redis.replica.replicas > 0
    ? redisNetworkPolicy(context, 'redis-replica')
    : undefined
}
