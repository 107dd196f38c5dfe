import { type PodDisruptionBudget, partName, selectorLabels } from 'chartwright'
import { type Context, webserverLabels } from '../helpers.ts'

export default (context: Context): PodDisruptionBudget | undefined => {
  const { enabled, maxUnavailable } = context.values.webserver.podDisruptionBudget
  if (!enabled) return undefined

  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: partName(context, 'webserver'), labels: webserverLabels(context) },
    spec: { maxUnavailable, selector: { matchLabels: selectorLabels(context, 'webserver') } },
  }
}
