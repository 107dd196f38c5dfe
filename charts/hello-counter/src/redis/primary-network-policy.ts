import type { NetworkPolicy } from 'chartwright'
import { redisPrimaryNetworkPolicy } from 'chartwright/blocks'
import { type Context, redis, webserver } from '../helpers.ts'

export default (context: Context): NetworkPolicy | undefined =>
  redisPrimaryNetworkPolicy(context, redis, context.values.redis, [webserver.name])
