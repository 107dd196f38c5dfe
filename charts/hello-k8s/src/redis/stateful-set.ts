import type { StatefulSet } from 'chartwright'
import { redisContainer, statefulSet } from 'chartwright/blocks'
import { type Context, redis } from '../helpers.ts'

export default (context: Context): StatefulSet | undefined => {
  const { redis: values } = context.values
  if (values.external) return undefined

  return statefulSet(context, {
    part: redis,
    values,
    persistence: values.persistence,
    // a message that was acknowledged is on the disk
    containers: [redisContainer(context, { values, args: ['--appendfsync', 'always'] })],
  })
}
