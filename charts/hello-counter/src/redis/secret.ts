import type { Secret } from 'chartwright'
import { replicatedRedisSecret } from 'chartwright/blocks'
import { type Context, redis } from '../helpers.ts'

export default (context: Context): Secret | undefined => replicatedRedisSecret(context, redis, context.values.redis)
