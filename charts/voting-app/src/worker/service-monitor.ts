import type { ServiceMonitor } from 'chartwright'
import { serviceMonitor } from 'chartwright/blocks'
import { type Context, hasOwnPods, worker } from '../helpers.ts'

export default (context: Context): ServiceMonitor | undefined =>
  hasOwnPods(context) ? serviceMonitor(context, worker, context.values.worker.serviceMonitor) : undefined
