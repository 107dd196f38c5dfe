import type { NetworkPolicy } from 'chartwright'
import { networkPolicy } from 'chartwright/blocks'
import { type Context, hasOwnPods, vote } from '../helpers.ts'

export default (context: Context): NetworkPolicy | undefined =>
  hasOwnPods(context) ? networkPolicy(context, vote, { ports: ['http'] }) : undefined
