import type { Service } from 'chartwright'
import { redisPrimaryService } from 'chartwright/blocks'
import { type Context, redis } from '../helpers.ts'

export default (context: Context): Service | undefined => redisPrimaryService(context, redis, context.values.redis)
