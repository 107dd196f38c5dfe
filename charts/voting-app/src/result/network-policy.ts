import type { NetworkPolicy } from 'chartwright'
import { networkPolicy } from 'chartwright/blocks'
import { type Context, hasOwnPods, result } from '../helpers.ts'

export default (context: Context): NetworkPolicy | undefined =>
  hasOwnPods(context) ? networkPolicy(context, result, { ports: ['http'] }) : undefined
