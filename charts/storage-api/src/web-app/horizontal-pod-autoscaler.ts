import type { HorizontalPodAutoscaler } from 'chartwright'
import { horizontalPodAutoscaler } from 'chartwright/blocks'
import { type Context, webApp } from '../helpers.ts'

export default (context: Context): HorizontalPodAutoscaler | undefined =>
  context.values.webApp.enabled
    ? horizontalPodAutoscaler(context, webApp, context.values.webApp.autoscaling)
    : undefined
