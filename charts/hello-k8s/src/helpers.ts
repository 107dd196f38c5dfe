import { type Chart, partName } from 'chartwright'
import { type Part, redisPort } from 'chartwright/blocks'
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

/** Where the API finds Redis. */
export const redisAddress = (context: Context): Record<string, string> => {
  const { external } = context.values.redis
  if (external) return { REDIS_HOST: external.host, REDIS_PORT: `${external.port ?? redisPort}` }
  return { REDIS_HOST: partName(context, redis.name), REDIS_PORT: `${redisPort}` }
}
