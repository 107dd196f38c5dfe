import type { Deployment } from 'chartwright'
import { redisReplicas } from 'chartwright/blocks'
import { type Context, redis } from '../helpers.ts'

export default (context: Context): Deployment | undefined => redisReplicas(context, redis, context.values.redis)
