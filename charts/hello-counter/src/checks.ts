import type { Context } from './helpers.ts'

export default ({ values: { redis, webserver } }: Context): string[] => {
  const { enabled, minReplicas, maxReplicas } = webserver.autoscaling

  return [
    ...(redis.external && redis.enabled
      ? ['redis.external: Redis runs in this release already. Set redis.enabled to false, or remove redis.external.']
      : []),
    ...(enabled && minReplicas > maxReplicas
      ? ['webserver.autoscaling.minReplicas: must not be more than webserver.autoscaling.maxReplicas.']
      : []),
  ]
}
