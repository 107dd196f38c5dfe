import { type Chart, type EnvVar, entries, helper, labels, partName, selectorLabels } from 'chartwright'
import type { EnvValue, Toleration } from '../../../schemas/common.ts'
import type { Values } from '../../../schemas/hello-counter.ts'

export type Context = Chart<Values>

/** Labels of the web servers; by `application` and `tier` they are found beside their Redis. */
export const webserverLabels = helper((context: Context) => ({
  ...labels(context, 'webserver'),
  application: context.chart.name,
  tier: 'frontend',
}))

export type RedisPart = 'redis-primary' | 'redis-replica'

const backend = ({ chart }: Context, part: RedisPart) => ({
  application: chart.name,
  tier: 'backend',
  role: part === 'redis-primary' ? 'master' : 'slave',
})

/** Labels of a Redis; by `role` the primary is told from its replicas. */
export const redisLabels = helper((context: Context, part: RedisPart) => ({
  ...labels(context, part),
  ...backend(context, part),
}))

/** Labels of a Redis's pods: none that changes with the chart's version, since a restart may cost the count. */
export const redisPodLabels = helper((context: Context, part: RedisPart) => ({
  ...selectorLabels(context, part),
  ...backend(context, part),
}))

/** Where the visits are counted, as the web servers are told; nothing when nothing counts them. */
const redisAddress = (context: Context): Record<string, string> => {
  const { external, enabled, replica } = context.values.redis
  if (external) return { REDIS_HOST: external.host, REDIS_PORT: `${external.port ?? 6379}` }
  if (!enabled) return {}
  return {
    REDIS_HOST: partName(context, 'redis-primary'),
    REDIS_PORT: '6379',
    ...(replica.replicas > 0 && { REDIS_REPLICA_HOST: partName(context, 'redis-replica') }),
  }
}

/** Environment of the web servers; what the user sets wins. */
export const environment = (context: Context): EnvVar[] => {
  const { name, webserver } = context.values
  const env: Record<string, EnvValue> = { NAME: name, ...redisAddress(context), ...webserver.env }
  return entries(env).map(([name, value]) => ({
    name,
    ...(typeof value === 'string' ? { value } : { valueFrom: value }),
  }))
}

/** How long pods stay on a node that is lost. */
export const lostNodeTolerations = ({ values }: Context): Toleration[] =>
  ['not-ready', 'unreachable'].map((condition) => ({
    key: `node.kubernetes.io/${condition}`,
    operator: 'Exists',
    effect: 'NoExecute',
    tolerationSeconds: values.tolerationSeconds,
  }))
