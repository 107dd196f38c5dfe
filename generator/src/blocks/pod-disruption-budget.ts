import { selectorLabels } from '../author/labels.ts'
import type { PodDisruptionBudget } from '../author/manifests.ts'
import { partName } from '../author/names.ts'
import { type Part, partLabels, type ReleaseContext } from './part.ts'
import type { PodDisruptionBudget as PodDisruptionBudgetValues } from './values/pods.ts'

/**
 * Limits how many pods of a part may be evicted at once when nodes are drained, if that is enabled.
 *
 * @example
 * export default (context: Context) => podDisruptionBudget(context, web, context.values.web.podDisruptionBudget)
 */
export const podDisruptionBudget = (
  context: ReleaseContext,
  part: Part,
  { enabled, maxUnavailable }: PodDisruptionBudgetValues,
): PodDisruptionBudget | undefined => {
  if (!enabled) return undefined

  return {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: partName(context, part.name), labels: partLabels(context, part) },
    spec: { maxUnavailable, selector: { matchLabels: selectorLabels(context, part.name) } },
  }
}
