import type { StatefulSet } from 'chartwright'
import { statefulSet } from 'chartwright/blocks'
import { type Context, hasOwnPods, redis } from '../helpers.ts'
import { redisServer } from './helpers.ts'

export default (context: Context): StatefulSet | undefined => {
  const { redis: values } = context.values
  if (!hasOwnPods(context) || values.external) return undefined

  return statefulSet(context, {
    part: redis,
    values,
    persistence: values.persistence,
    containers: [redisServer(context)],
  })
}
