import type { PodDisruptionBudget } from 'chartwright'
import { podDisruptionBudget } from 'chartwright/blocks'
import { type Context, web } from '../helpers.ts'

export default (context: Context): PodDisruptionBudget | undefined =>
  podDisruptionBudget(context, web, context.values.web.podDisruptionBudget)
