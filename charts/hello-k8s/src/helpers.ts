import { type Chart, helper, partName } from 'chartwright'
import { type Part, redisEnvironment } from 'chartwright/blocks'
import type { EnvValue } from '../../../schemas/common.ts'
import type { Values } from '../../../schemas/hello-k8s.ts'

export type Context = Chart<Values>

export const frontend: Part = { name: 'frontend' }
export const api: Part = { name: 'api' }
export const redis: Part = { name: 'redis' }

/** Where the pages find the API. */
export const apiAddress = (context: Context): Record<string, string> => ({
  API_HOST: partName(context, api.name),
  API_PORT: `${context.values.api.service.port}`,
})

/** What the pages are told, as environment variables. */
export const frontendEnvironment = helper(
  (context: Context): Record<string, EnvValue> => ({
    ...apiAddress(context),
    ...(context.values.frontend.debug && { HKF_DEBUG: 'true' }),
  }),
)

/** What the API is told of Redis, as environment variables. */
export const apiEnvironment = helper(
  (context: Context): Record<string, EnvValue> => redisEnvironment(context, redis, context.values.redis),
)
