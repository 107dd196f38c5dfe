import type { StatefulSet } from 'chartwright'
import { redisStatefulSet } from 'chartwright/blocks'
import { type Context, hasOwnPods, redis } from '../helpers.ts'
import { syncedWrites } from './helpers.ts'

export default (context: Context): StatefulSet | undefined =>
  hasOwnPods(context) ? redisStatefulSet(context, redis, context.values.redis, { args: syncedWrites }) : undefined
