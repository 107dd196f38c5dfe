import type { StatefulSet } from 'chartwright'
import { redisStatefulSet } from 'chartwright/blocks'
import { type Context, redis } from '../helpers.ts'

export default (context: Context): StatefulSet | undefined => redisStatefulSet(context, redis, context.values.redis)
