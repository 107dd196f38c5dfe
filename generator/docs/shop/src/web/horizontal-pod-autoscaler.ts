import type { HorizontalPodAutoscaler } from 'chartwright'
import { horizontalPodAutoscaler } from 'chartwright/blocks'
import { type Context, web } from '../helpers.ts'

export default (context: Context): HorizontalPodAutoscaler | undefined =>
  horizontalPodAutoscaler(context, web, context.values.web.autoscaling)
