import type { Service } from 'chartwright'
import { internalService, redisPort } from 'chartwright/blocks'
import { type Context, hasOwnPods, redis, voter } from '../helpers.ts'

export default (context: Context): Service | undefined => {
  if (context.values.redis.external) return undefined
  return internalService(context, redis, { redis: redisPort }, hasOwnPods(context) ? redis : voter)
}
