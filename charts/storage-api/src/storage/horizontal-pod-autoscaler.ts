import type { HorizontalPodAutoscaler } from 'chartwright'
import { horizontalPodAutoscaler } from 'chartwright/blocks'
import { type Context, storage } from '../helpers.ts'

export default (context: Context): HorizontalPodAutoscaler | undefined =>
  horizontalPodAutoscaler(context, storage, context.values.storage.autoscaling)
