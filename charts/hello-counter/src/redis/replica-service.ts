import type { Service } from 'chartwright'
import { redisReplicaService } from 'chartwright/blocks'
import { type Context, redis } from '../helpers.ts'

export default (context: Context): Service | undefined => redisReplicaService(context, redis, context.values.redis)
