import { type Chart, helper } from 'chartwright'
import { type Part, replicatedRedisEnvironment } from 'chartwright/blocks'
import type { EnvValue } from '../../../schemas/common.ts'
import type { Values } from '../../../schemas/hello-counter.ts'

export type Context = Chart<Values>

export const webserver: Part = { name: 'webserver', labels: { application: 'hello-counter', tier: 'frontend' } }

/** Primary and replicas. */
export const redis: Part = { name: 'redis', labels: { application: 'hello-counter', tier: 'backend' } }

/** What the web servers are told, as environment variables: whom they greet, and where the visits are counted. */
export const webserverEnvironment = helper(
  (context: Context): Record<string, EnvValue> => ({
    NAME: context.values.name,
    ...replicatedRedisEnvironment(context, redis, context.values.redis),
  }),
)
