import type { Service } from 'chartwright'
import type { Context } from '../helpers.ts'
import { redisService } from './helpers.ts'

export default (context: Context): Service | undefined => {
  const { enabled, replica } = context.values.redis
  return enabled && replica.replicas > 0 ? redisService(context, 'redis-replica') : undefined
}
