import type { Service } from 'chartwright'
import { internalService, redisPort } from 'chartwright/blocks'
import { type Context, redis } from '../helpers.ts'

export default (context: Context): Service | undefined =>
  context.values.redis.external ? undefined : internalService(context, redis, { redis: redisPort })
