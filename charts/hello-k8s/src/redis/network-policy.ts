import type { NetworkPolicy } from 'chartwright'
import { networkPolicy } from 'chartwright/blocks'
import { api, type Context, redis } from '../helpers.ts'

export default (context: Context): NetworkPolicy | undefined =>
  !context.values.redis.external ? networkPolicy(context, redis, { from: [api.name], ports: ['redis'] }) : undefined
