import { type Chart, partName } from 'chartwright'
import { type Part, redisPort } from 'chartwright/blocks'
import type { EnvValue } from '../../../schemas/common.ts'
import type { Values } from '../../../schemas/hello-counter.ts'

export type Context = Chart<Values>

export const webserver: Part = { name: 'webserver', labels: { application: 'hello-counter', tier: 'frontend' } }

const backend = { application: 'hello-counter', tier: 'backend' }

/** By `role` the primary is told from its replicas. */
export const primary: Part = { name: 'redis-primary', labels: { ...backend, role: 'master' } }
export const replica: Part = { name: 'redis-replica', labels: { ...backend, role: 'slave' } }

/** Where the visits are counted, as the web servers are told; nothing when nothing counts them. */
const redisAddress = (context: Context): Record<string, string> => {
  const { external, enabled, replica: copies } = context.values.redis
  if (external) return { REDIS_HOST: external.host, REDIS_PORT: `${external.port ?? redisPort}` }
  if (!enabled) return {}
  return {
    REDIS_HOST: partName(context, primary.name),
    REDIS_PORT: `${redisPort}`,
    ...(copies.replicas > 0 && { REDIS_REPLICA_HOST: partName(context, replica.name) }),
  }
}

/** Environment of the web servers. */
export const webserverEnvironment = (context: Context): Record<string, EnvValue> => ({
  NAME: context.values.name,
  ...redisAddress(context),
})
