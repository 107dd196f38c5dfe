import type { NetworkPolicy } from 'chartwright'
import { networkPolicy } from 'chartwright/blocks'
import { type Context, replica, webserver } from '../helpers.ts'

export default (context: Context): NetworkPolicy | undefined => {
  const { redis } = context.values
  return redis.enabled && redis.replica.replicas > 0
    ? networkPolicy(context, replica, { from: [webserver.name, replica.name], ports: ['redis'] })
    : undefined
}
