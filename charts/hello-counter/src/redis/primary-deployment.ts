import { type Deployment, partName } from 'chartwright'
import { type Context, redisLabels } from '../helpers.ts'
import { redisPods } from './helpers.ts'

export default (context: Context): Deployment | undefined => {
  const { enabled, primary } = context.values.redis
  if (!enabled) return undefined
  const name = partName(context, 'redis-primary')

  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels: redisLabels(context, 'redis-primary') },
    spec: {
      replicas: primary.replicas,
      // never two that count at the same time
      strategy: { type: 'Recreate' },
      ...redisPods(context, 'redis-primary', {
        // a new replica has the count at once, not after the usual five seconds
        args: ['--repl-diskless-sync-delay', '0'],
        resources: primary.resources,
        data: primary.persistence.enabled ? { persistentVolumeClaim: { claimName: name } } : { emptyDir: {} },
      }),
    },
  }
}
