import type { Service } from 'chartwright'
import { redisService } from 'chartwright/blocks'
import { type Context, redis } from '../helpers.ts'

export default (context: Context): Service | undefined => redisService(context, redis, context.values.redis)
