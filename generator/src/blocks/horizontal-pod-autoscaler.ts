import type { HorizontalPodAutoscaler } from '../author/manifests.ts'
import { partName } from '../author/names.ts'
import { type Part, partLabels, type ReleaseContext } from './part.ts'
import type { Autoscaling } from './values/pods.ts'

/**
 * Scales a Deployment with its load, if that is enabled.
 *
 * @example
 * export default (context: Context) => horizontalPodAutoscaler(context, web, context.values.web.autoscaling)
 */
export const horizontalPodAutoscaler = (
  context: ReleaseContext,
  part: Part,
  { enabled, minReplicas, maxReplicas, targetCPUUtilizationPercentage }: Autoscaling,
): HorizontalPodAutoscaler | undefined => {
  if (!enabled) return undefined
  const name = partName(context, part.name)

  return {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name, labels: partLabels(context, part) },
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

/**
 * The problems with the autoscaling values of a part, for `checks.ts`; the part has its name in the values.
 *
 * @example
 * export default ({ values }: Context): string[] => [...autoscalingProblems('web', values.web)]
 * // {{- $problems = append $problems "web.autoscaling.minReplicas: must not be more than web.autoscaling.maxReplicas." }}
 */
export const autoscalingProblems = (
  part: string,
  { autoscaling: { enabled, minReplicas, maxReplicas } }: { readonly autoscaling: Autoscaling },
): string[] =>
  enabled && minReplicas > maxReplicas
    ? [`${part}.autoscaling.minReplicas: must not be more than ${part}.autoscaling.maxReplicas.`]
    : []
