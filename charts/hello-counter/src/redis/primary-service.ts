import type { Service } from 'chartwright'
import type { Context } from '../helpers.ts'
import { redisService } from './helpers.ts'

export default (context: Context): Service | undefined =>
  context.values.redis.enabled ? redisService(context, 'redis-primary') : undefined
