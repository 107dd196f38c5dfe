import type { PodDisruptionBudget } from 'chartwright'
import { podDisruptionBudget } from 'chartwright/blocks'
import { type Context, hasOwnPods, worker } from '../helpers.ts'

export default (context: Context): PodDisruptionBudget | undefined =>
  hasOwnPods(context) ? podDisruptionBudget(context, worker, context.values.worker.podDisruptionBudget) : undefined
