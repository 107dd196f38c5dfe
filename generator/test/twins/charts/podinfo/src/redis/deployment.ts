import type { Deployment } from 'chartwright'
import { type Context, serviceAccountName } from '../helpers.ts'
import { redisLabels, redisName } from './helpers.ts'

export default (context: Context): Deployment | undefined => {
  const { redis, serviceAccount } = context.values
  if (!redis.enabled) return undefined
  const name = redisName(context)
  const labels = redisLabels(context) as unknown as Record<string, string>

  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, labels },
    spec: {
      strategy: { type: 'Recreate' },
      selector: { matchLabels: redisLabels(context) },
      template: {
        metadata: { labels },
        spec: {
          ...(serviceAccount.enabled && { serviceAccountName: serviceAccountName(context) }),
          imagePullSecrets: redis.imagePullSecrets,
          containers: [
            {
              name: 'redis',
              image: `${redis.repository}:${redis.tag}`,
              imagePullPolicy: 'IfNotPresent',
              command: ['redis-server', '/redis-master/redis.conf'],
              ports: [{ name: 'redis', containerPort: 6379, protocol: 'TCP' }],
              livenessProbe: { tcpSocket: { port: 'redis' }, initialDelaySeconds: 5, timeoutSeconds: 5 },
              readinessProbe: { exec: { command: ['redis-cli', 'ping'] }, initialDelaySeconds: 5, timeoutSeconds: 5 },
              resources: { limits: { cpu: '1000m', memory: '128Mi' }, requests: { cpu: '100m', memory: '32Mi' } },
              volumeMounts: [
                { mountPath: '/var/lib/redis', name: 'data' },
                { mountPath: '/redis-master', name: 'config' },
              ],
            },
          ],
          volumes: [
            { name: 'data', emptyDir: {} },
            { name: 'config', configMap: { name, items: [{ key: 'redis.conf', path: 'redis.conf' }] } },
          ],
        },
      },
    },
  }
}
