import type { PodDisruptionBudget } from 'chartwright'
import { podDisruptionBudget } from 'chartwright/blocks'
import { type Context, webApp } from '../helpers.ts'

export default (context: Context): PodDisruptionBudget | undefined =>
  context.values.webApp.enabled
    ? podDisruptionBudget(context, webApp, context.values.webApp.podDisruptionBudget)
    : undefined
