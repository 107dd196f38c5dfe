import { autoscalingProblems } from 'chartwright/blocks'
import type { Context } from './helpers.ts'

export default ({ values: { redis, webserver } }: Context): string[] => [
  ...(redis.external && redis.enabled
    ? ['redis.external: Redis runs in this release already. Set redis.enabled to false, or remove redis.external.']
    : []),
  ...autoscalingProblems('webserver', webserver),
]
