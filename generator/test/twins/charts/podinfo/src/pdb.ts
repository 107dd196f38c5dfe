import { len, type PodDisruptionBudget } from 'chartwright'
import { type Context, fullname, labels, namespace, selectorLabels } from './helpers.ts'

export default (context: Context): PodDisruptionBudget | undefined => {
  const { podDisruptionBudget, replicaCount } = context.values
  if (len(podDisruptionBudget) === 0 || replicaCount < 2) return undefined

  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: fullname(context), namespace: namespace(context), labels: labels(context) },
    spec: { ...podDisruptionBudget, selector: { matchLabels: selectorLabels(context) } },
  }
}
