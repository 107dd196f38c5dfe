import type { NetworkPolicy } from 'chartwright'
import { networkPolicy, redisPort } from 'chartwright/blocks'
import { type Context, hasOwnPods, results, voter } from '../helpers.ts'

export default (context: Context): NetworkPolicy | undefined =>
  hasOwnPods(context)
    ? undefined
    : networkPolicy(context, voter, { ports: ['http'] }, { from: [results.name], ports: [redisPort] })
