import type { ServiceMonitor } from 'chartwright'
import { serviceMonitor } from 'chartwright/blocks'
import { type Context, result } from '../helpers.ts'

export default (context: Context): ServiceMonitor | undefined =>
  serviceMonitor(context, result, context.values.result.serviceMonitor)
