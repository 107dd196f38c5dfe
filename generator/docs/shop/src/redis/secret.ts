import type { Secret } from 'chartwright'
import { redisSecret } from 'chartwright/blocks'
import { type Context, redis } from '../helpers.ts'

export default (context: Context): Secret | undefined => {
  const { redis: values } = context.values
  return redisSecret(context, redis, values, { keep: values.persistence.enabled })
}
