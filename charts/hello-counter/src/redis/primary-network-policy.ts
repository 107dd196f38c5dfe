import type { NetworkPolicy } from 'chartwright'
import { networkPolicy } from 'chartwright/blocks'
import { type Context, primary, replica, webserver } from '../helpers.ts'

export default (context: Context): NetworkPolicy | undefined => {
  const { redis } = context.values
  return redis.enabled
    ? networkPolicy(context, primary, { from: [webserver.name, replica.name], ports: ['redis'] })
    : undefined
}
