import type { Service } from 'chartwright'
import type { Context } from '../helpers.ts'
import { redisLabels, redisName } from './helpers.ts'

export default (context: Context): Service | undefined =>
  context.values.redis.enabled
    ? {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: redisName(context), labels: redisLabels(context) as unknown as Record<string, string> },
        spec: {
          type: 'ClusterIP',
          selector: redisLabels(context),
          ports: [{ name: 'redis', port: 6379, protocol: 'TCP', targetPort: 'redis', appProtocol: 'redis' }],
        },
      }
    : undefined
