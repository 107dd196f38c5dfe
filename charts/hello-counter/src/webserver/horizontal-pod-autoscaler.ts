import type { HorizontalPodAutoscaler } from 'chartwright'
import { horizontalPodAutoscaler } from 'chartwright/blocks'
import { type Context, webserver } from '../helpers.ts'

export default (context: Context): HorizontalPodAutoscaler | undefined =>
  horizontalPodAutoscaler(context, webserver, context.values.webserver.autoscaling)
