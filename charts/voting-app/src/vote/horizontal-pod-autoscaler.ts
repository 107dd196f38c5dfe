import type { HorizontalPodAutoscaler } from 'chartwright'
import { horizontalPodAutoscaler } from 'chartwright/blocks'
import { type Context, hasOwnPods, vote } from '../helpers.ts'

export default (context: Context): HorizontalPodAutoscaler | undefined =>
  hasOwnPods(context) ? horizontalPodAutoscaler(context, vote, context.values.vote.autoscaling) : undefined
