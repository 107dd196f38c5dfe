import type { PodDisruptionBudget } from 'chartwright'
import { podDisruptionBudget } from 'chartwright/blocks'
import { type Context, frontend } from '../helpers.ts'

export default (context: Context): PodDisruptionBudget | undefined =>
  podDisruptionBudget(context, frontend, context.values.frontend.podDisruptionBudget)
