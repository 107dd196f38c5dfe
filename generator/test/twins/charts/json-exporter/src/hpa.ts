import { type Context, fullname, labels, namespace } from './helpers.ts'

const utilization = (name: string, targetAverageUtilization?: number) =>
  targetAverageUtilization === undefined ? [] : [{ type: 'Resource', resource: { name, targetAverageUtilization } }]

/** Of a version that Kubernetes no longer has, as in the original. */
export default (context: Context) => {
  const { autoscaling } = context.values
  if (!autoscaling.enabled) return undefined

  return {
    apiVersion: 'autoscaling/v2beta1',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: fullname(context), namespace: namespace(context), labels: labels(context) },
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
