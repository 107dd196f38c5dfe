import type { StatefulSet } from 'chartwright'
import { redisStatefulSet } from 'chartwright/blocks'
import { type Context, redis } from '../helpers.ts'

export default (context: Context): StatefulSet | undefined =>
  // a message that was acknowledged is on the disk
  redisStatefulSet(context, redis, context.values.redis, { args: ['--appendfsync', 'always'] })
