import type { ServiceMonitor } from 'chartwright'
import { serviceMonitor } from 'chartwright/blocks'
import { type Context, vote } from '../helpers.ts'

export default (context: Context): ServiceMonitor | undefined =>
  serviceMonitor(context, vote, context.values.vote.serviceMonitor)
