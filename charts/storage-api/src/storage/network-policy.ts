import type { NetworkPolicy } from 'chartwright'
import { networkPolicy } from 'chartwright/blocks'
import { api, type Context, storage } from '../helpers.ts'

export default (context: Context): NetworkPolicy | undefined => {
  const { service, serviceMonitor } = context.values.storage
  const isInternal = service.type === 'ClusterIP' && !serviceMonitor.enabled
  return networkPolicy(context, storage, { ports: ['http'], ...(isInternal && { from: [api.name, 'test'] }) })
}
