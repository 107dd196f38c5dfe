import type { HorizontalPodAutoscaler } from 'chartwright'
import { horizontalPodAutoscaler } from 'chartwright/blocks'
import { type Context, hasOwnPods, result } from '../helpers.ts'

export default (context: Context): HorizontalPodAutoscaler | undefined =>
  hasOwnPods(context) ? horizontalPodAutoscaler(context, result, context.values.result.autoscaling) : undefined
