import type { NetworkPolicy } from 'chartwright'
import { networkPolicy } from 'chartwright/blocks'
import { type Context, hasOwnPods, worker } from '../helpers.ts'

export default (context: Context): NetworkPolicy | undefined =>
  hasOwnPods(context) ? networkPolicy(context, worker, { ports: ['http'] }) : undefined
