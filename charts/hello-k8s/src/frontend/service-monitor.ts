import type { ServiceMonitor } from 'chartwright'
import { serviceMonitor } from 'chartwright/blocks'
import { type Context, frontend } from '../helpers.ts'

export default (context: Context): ServiceMonitor | undefined =>
  serviceMonitor(context, frontend, context.values.frontend.serviceMonitor)
