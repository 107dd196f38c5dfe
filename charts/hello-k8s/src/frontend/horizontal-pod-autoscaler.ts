import type { HorizontalPodAutoscaler } from 'chartwright'
import { horizontalPodAutoscaler } from 'chartwright/blocks'
import { type Context, frontend } from '../helpers.ts'

export default (context: Context): HorizontalPodAutoscaler | undefined =>
  horizontalPodAutoscaler(context, frontend, context.values.frontend.autoscaling)
