import type { ServiceMonitor } from 'chartwright'
import { serviceMonitor } from 'chartwright/blocks'
import { type Context, web } from '../helpers.ts'

export default (context: Context): ServiceMonitor | undefined =>
  serviceMonitor(context, web, context.values.web.serviceMonitor)
