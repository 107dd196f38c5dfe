import type { PodDisruptionBudget } from 'chartwright'
import { podDisruptionBudget } from 'chartwright/blocks'
import { type Context, hasOwnPods, result } from '../helpers.ts'

export default (context: Context): PodDisruptionBudget | undefined =>
  hasOwnPods(context) ? podDisruptionBudget(context, result, context.values.result.podDisruptionBudget) : undefined
