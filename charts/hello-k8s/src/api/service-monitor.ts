import type { ServiceMonitor } from 'chartwright'
import { serviceMonitor } from 'chartwright/blocks'
import { api, type Context } from '../helpers.ts'

export default (context: Context): ServiceMonitor | undefined =>
  serviceMonitor(context, api, context.values.api.serviceMonitor)
