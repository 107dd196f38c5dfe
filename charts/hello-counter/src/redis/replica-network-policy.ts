import type { NetworkPolicy } from 'chartwright'
import { redisReplicaNetworkPolicy } from 'chartwright/blocks'
import { type Context, redis, webserver } from '../helpers.ts'

export default (context: Context): NetworkPolicy | undefined =>
  redisReplicaNetworkPolicy(context, redis, context.values.redis, [webserver.name])
