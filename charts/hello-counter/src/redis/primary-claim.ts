import type { PersistentVolumeClaim } from 'chartwright'
import { redisPrimaryClaim } from 'chartwright/blocks'
import { type Context, redis } from '../helpers.ts'

export default (context: Context): PersistentVolumeClaim | undefined =>
  redisPrimaryClaim(context, redis, context.values.redis)
