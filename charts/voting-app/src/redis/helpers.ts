import { type Container, helper, partName } from 'chartwright'
import { passwordSource, redisContainer, redisPort } from 'chartwright/blocks'
import type { EnvValue } from '../../../../schemas/common.ts'
import { type Context, redis } from '../helpers.ts'

/** Redis that answers only when what it was told is on its disk. */
export const redisServer = (context: Context): Container =>
  redisContainer(context, {
    values: context.values.redis,
    args: ['--appendfsync', 'always'],
    password: passwordSource(context, redis, context.values.redis.auth),
  })

/** Whether Redis asks for a password: an own one always does. */
const asksForPassword = ({ values }: Context): boolean => {
  const { external, auth } = values.redis
  return !external || auth.password !== undefined || auth.existingSecret !== undefined
}

/** What vote and worker are told of Redis, as environment variables. */
export const redisEnvironment = helper((context: Context): Record<string, EnvValue> => {
  const { external, auth } = context.values.redis

  return {
    REDIS_HOST: external?.host ?? partName(context, redis.name),
    REDIS_PORT: `${external?.port ?? redisPort}`,
    ...(asksForPassword(context) && { REDIS_PASSWORD: passwordSource(context, redis, auth) }),
  }
})
