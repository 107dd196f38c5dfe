import type { NetworkPolicy } from 'chartwright'
import { networkPolicy } from 'chartwright/blocks'
import { api, type Context, frontend } from '../helpers.ts'

export default (context: Context): NetworkPolicy | undefined => {
  const { service, serviceMonitor } = context.values.api
  const isInternal = service.type === 'ClusterIP' && !serviceMonitor.enabled
  return networkPolicy(context, api, { ports: ['http'], ...(isInternal && { from: [frontend.name] }) })
}
