import type { Service } from 'chartwright'
import { internalService, redisPort } from 'chartwright/blocks'
import { type Context, replica } from '../helpers.ts'

export default (context: Context): Service | undefined => {
  const { redis } = context.values
  return redis.enabled && redis.replica.replicas > 0
    ? internalService(context, replica, { redis: redisPort })
    : undefined
}
