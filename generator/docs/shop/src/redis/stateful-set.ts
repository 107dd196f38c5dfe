import type { StatefulSet } from 'chartwright'
import { redisContainer, statefulSet } from 'chartwright/blocks'
import { type Context, redis } from '../helpers.ts'

export default (context: Context): StatefulSet => {
  const { redis: values } = context.values

  return statefulSet(context, {
    part: redis,
    values,
    persistence: values.persistence,
    containers: [redisContainer(context, { values })],
  })
}
