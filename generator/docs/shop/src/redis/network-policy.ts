import type { NetworkPolicy } from 'chartwright'
import { networkPolicy } from 'chartwright/blocks'
import { type Context, redis, web } from '../helpers.ts'

export default (context: Context): NetworkPolicy | undefined =>
  networkPolicy(context, redis, { from: [web.name], ports: ['redis'] })
