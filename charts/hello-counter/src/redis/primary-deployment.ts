import { type Deployment, partName } from 'chartwright'
import { partLabels } from 'chartwright/blocks'
import { type Context, primary } from '../helpers.ts'
import { redisPods } from './helpers.ts'

export default (context: Context): Deployment | undefined => {
  const { enabled, primary: values } = context.values.redis
  if (!enabled) return undefined
  const name = partName(context, primary.name)

  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels: partLabels(context, primary) },
    spec: {
      replicas: values.replicas,
      // never two that count at the same time
      strategy: { type: 'Recreate' },
      ...redisPods(context, primary, {
        // a new replica has the count at once, not after the usual five seconds
        args: ['--repl-diskless-sync-delay', '0'],
        resources: values.resources,
        data: values.persistence.enabled ? { persistentVolumeClaim: { claimName: name } } : { emptyDir: {} },
      }),
    },
  }
}
