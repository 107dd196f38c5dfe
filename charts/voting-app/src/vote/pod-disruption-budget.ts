import type { PodDisruptionBudget } from 'chartwright'
import { podDisruptionBudget } from 'chartwright/blocks'
import { type Context, hasOwnPods, vote } from '../helpers.ts'

export default (context: Context): PodDisruptionBudget | undefined =>
  hasOwnPods(context) ? podDisruptionBudget(context, vote, context.values.vote.podDisruptionBudget) : undefined
