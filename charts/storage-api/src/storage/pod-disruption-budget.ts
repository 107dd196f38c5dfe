import type { PodDisruptionBudget } from 'chartwright'
import { podDisruptionBudget } from 'chartwright/blocks'
import { type Context, storage } from '../helpers.ts'

export default (context: Context): PodDisruptionBudget | undefined =>
  podDisruptionBudget(context, storage, context.values.storage.podDisruptionBudget)
