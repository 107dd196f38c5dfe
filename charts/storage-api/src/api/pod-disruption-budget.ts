import type { PodDisruptionBudget } from 'chartwright'
import { podDisruptionBudget } from 'chartwright/blocks'
import { api, type Context } from '../helpers.ts'

export default (context: Context): PodDisruptionBudget | undefined =>
  podDisruptionBudget(context, api, context.values.api.podDisruptionBudget)
