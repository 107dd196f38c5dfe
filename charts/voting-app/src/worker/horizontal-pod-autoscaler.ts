import type { HorizontalPodAutoscaler } from 'chartwright'
import { horizontalPodAutoscaler } from 'chartwright/blocks'
import { type Context, hasOwnPods, worker } from '../helpers.ts'

export default (context: Context): HorizontalPodAutoscaler | undefined =>
  hasOwnPods(context) ? horizontalPodAutoscaler(context, worker, context.values.worker.autoscaling) : undefined
