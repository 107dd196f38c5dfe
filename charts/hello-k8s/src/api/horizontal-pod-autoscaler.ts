import type { HorizontalPodAutoscaler } from 'chartwright'
import { horizontalPodAutoscaler } from 'chartwright/blocks'
import { api, type Context } from '../helpers.ts'

export default (context: Context): HorizontalPodAutoscaler | undefined =>
  horizontalPodAutoscaler(context, api, context.values.api.autoscaling)
