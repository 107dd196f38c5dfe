import { type Deployment, partName } from 'chartwright'
import { partLabels, redisPort } from 'chartwright/blocks'
import { type Context, primary, replica } from '../helpers.ts'
import { redisPods } from './helpers.ts'

export default (context: Context): Deployment | undefined => {
  const { enabled, replica: values } = context.values.redis
  if (!enabled || values.replicas === 0) return undefined

  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: partName(context, replica.name), labels: partLabels(context, replica) },
    spec: {
      replicas: values.replicas,
      ...redisPods(context, replica, {
        args: ['--replicaof', partName(context, primary.name), `${redisPort}`],
        resources: values.resources,
        data: { emptyDir: {} },
      }),
    },
  }
}
