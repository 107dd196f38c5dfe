import type { PersistentVolumeClaim } from 'chartwright'
import { claim } from 'chartwright/blocks'
import { type Context, primary } from '../helpers.ts'

export default (context: Context): PersistentVolumeClaim | undefined => {
  const { redis } = context.values
  return redis.enabled ? claim(context, primary, redis.primary.persistence) : undefined
}
