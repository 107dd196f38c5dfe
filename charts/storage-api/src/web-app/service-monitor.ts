import type { ServiceMonitor } from 'chartwright'
import { serviceMonitor } from 'chartwright/blocks'
import { type Context, webApp } from '../helpers.ts'

export default (context: Context): ServiceMonitor | undefined =>
  context.values.webApp.enabled ? serviceMonitor(context, webApp, context.values.webApp.serviceMonitor) : undefined
