import type { NetworkPolicy } from 'chartwright'
import { redisNetworkPolicy } from 'chartwright/blocks'
import { type Context, redis, web } from '../helpers.ts'

export default (context: Context): NetworkPolicy | undefined =>
  redisNetworkPolicy(context, redis, context.values.redis, [web.name])
