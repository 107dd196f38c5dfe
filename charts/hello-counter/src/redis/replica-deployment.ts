import { type Deployment, partName } from 'chartwright'
import { type Context, redisLabels } from '../helpers.ts'
import { redisPods } from './helpers.ts'

export default (context: Context): Deployment | undefined => {
  const { enabled, replica } = context.values.redis
  if (!enabled || replica.replicas === 0) return undefined

  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: partName(context, 'redis-replica'), labels: redisLabels(context, 'redis-replica') },
    spec: {
      replicas: replica.replicas,
      ...redisPods(context, 'redis-replica', {
        args: ['--replicaof', partName(context, 'redis-primary'), '6379'],
        resources: replica.resources,
        data: { emptyDir: {} },
      }),
    },
  }
}
