import { type Container, helper } from 'chartwright'
import { redisEnvironment as environmentOf, redisContainer, redisPassword } from 'chartwright/blocks'
import type { EnvValue } from '../../../../schemas/common.ts'
import { type Context, redis } from '../helpers.ts'

/** Redis answers only when what it was told is on its disk. */
export const syncedWrites = ['--appendfsync', 'always']

/** Redis beside another container. */
export const redisServer = (context: Context): Container => {
  const { redis: values } = context.values
  return redisContainer(context, { values, args: syncedWrites, password: redisPassword(context, redis, values) })
}

/** What vote and worker are told of Redis, as environment variables. */
export const redisEnvironment = helper(
  (context: Context): Record<string, EnvValue> => environmentOf(context, redis, context.values.redis),
)
