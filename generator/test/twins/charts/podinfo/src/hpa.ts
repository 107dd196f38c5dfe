import type { HorizontalPodAutoscaler } from 'chartwright'
import { type Context, fullname, labels, namespace } from './helpers.ts'

export default (context: Context): HorizontalPodAutoscaler | undefined => {
  const { hpa, replicaCount } = context.values
  if (!hpa.enabled) return undefined

  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: fullname(context), namespace: namespace(context), labels: labels(context) },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: fullname(context) },
      minReplicas: replicaCount,
      maxReplicas: hpa.maxReplicas,
      metrics: [
        ...(hpa.cpu
          ? [
              {
                type: 'Resource',
                resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: hpa.cpu } },
              },
            ]
          : []),
        ...(hpa.memory
          ? [
              {
                type: 'Resource',
                resource: { name: 'memory', target: { type: 'AverageValue', averageValue: hpa.memory } },
              },
            ]
          : []),
        ...(hpa.requests
          ? [
              {
                type: 'Pods',
                pods: {
                  metric: { name: 'http_requests' },
                  target: { type: 'AverageValue', averageValue: hpa.requests },
                },
              },
            ]
          : []),
      ],
    },
  }
}
