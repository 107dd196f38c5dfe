import type { Service } from 'chartwright'
import { internalService, redisPort } from 'chartwright/blocks'
import { type Context, primary } from '../helpers.ts'

export default (context: Context): Service | undefined => {
  const { redis } = context.values
  return redis.enabled ? internalService(context, primary, { redis: redisPort }) : undefined
}
