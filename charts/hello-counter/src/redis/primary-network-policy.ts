import type { NetworkPolicy } from 'chartwright'
import type { Context } from '../helpers.ts'
import { redisNetworkPolicy } from './helpers.ts'

export default (context: Context): NetworkPolicy | undefined => {
  const { networkPolicy, redis } = context.values
  return networkPolicy.enabled && redis.enabled ? redisNetworkPolicy(context, 'redis-primary') : undefined
}
