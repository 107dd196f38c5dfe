import type { HorizontalPodAutoscaler } from 'chartwright'
import { type Context, fullname, labels } from './helpers.ts'

type Metric = NonNullable<HorizontalPodAutoscaler['spec']>['metrics']

const utilization = (name: string, averageUtilization?: number): NonNullable<Metric> =>
  averageUtilization === undefined
    ? []
    : [{ type: 'Resource', resource: { name, target: { type: 'Utilization', averageUtilization } } }]

export default (context: Context): HorizontalPodAutoscaler | undefined => {
  const { autoscaling } = context.values
  if (!autoscaling.enabled) return undefined

  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: fullname(context), labels: labels(context) },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: fullname(context) },
      minReplicas: autoscaling.minReplicas,
      maxReplicas: autoscaling.maxReplicas,
      metrics: [
        ...utilization('cpu', autoscaling.targetCPUUtilizationPercentage),
        ...utilization('memory', autoscaling.targetMemoryUtilizationPercentage),
      ],
    },
  }
}
