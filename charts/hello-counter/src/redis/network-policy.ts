import { type NetworkPolicy, partName, selectorLabels } from 'chartwright'
import { type Context, redisLabels } from '../helpers.ts'

const parts = ['redis-primary', 'redis-replica'] as const

export default (context: Context): NetworkPolicy[] => {
  const { networkPolicy, redis } = context.values
  if (!networkPolicy.enabled || !redis.enabled) return []

  return parts.map((part) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name: partName(context, part), labels: redisLabels(context, part) },
    spec: {
      podSelector: { matchLabels: selectorLabels(context, part) },
      policyTypes: ['Ingress'],
      ingress: [
        {
          from: [
            { podSelector: { matchLabels: selectorLabels(context, 'webserver') } },
            { podSelector: { matchLabels: selectorLabels(context, 'redis-replica') } },
          ],
          ports: [{ port: 'redis' }],
        },
      ],
    },
  }))
}
