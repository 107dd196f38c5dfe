import type { Deployment } from 'chartwright'
import { redisPrimary } from 'chartwright/blocks'
import { type Context, redis } from '../helpers.ts'

export default (context: Context): Deployment | undefined => redisPrimary(context, redis, context.values.redis)
