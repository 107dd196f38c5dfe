import type { PodDisruptionBudget } from 'chartwright'
import { podDisruptionBudget } from 'chartwright/blocks'
import { type Context, webserver } from '../helpers.ts'

export default (context: Context): PodDisruptionBudget | undefined =>
  podDisruptionBudget(context, webserver, context.values.webserver.podDisruptionBudget)
