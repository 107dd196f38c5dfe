import type { NetworkPolicy } from 'chartwright'
import { redisNetworkPolicy } from 'chartwright/blocks'
import { api, type Context, redis } from '../helpers.ts'

export default (context: Context): NetworkPolicy | undefined =>
  redisNetworkPolicy(context, redis, context.values.redis, [api.name])
