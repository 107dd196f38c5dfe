import { type HorizontalPodAutoscaler, partName } from 'chartwright'
import { type Context, webserverLabels } from '../helpers.ts'

export default (context: Context): HorizontalPodAutoscaler | undefined => {
  const { enabled, minReplicas, maxReplicas, targetCPUUtilizationPercentage } = context.values.webserver.autoscaling
  if (!enabled) return undefined
  const name = partName(context, 'webserver')

  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name, labels: webserverLabels(context) },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
      minReplicas,
      maxReplicas,
      metrics: [
        {
          type: 'Resource',
          resource: {
            name: 'cpu',
            target: { type: 'Utilization', averageUtilization: targetCPUUtilizationPercentage },
          },
        },
      ],
    },
  }
}
