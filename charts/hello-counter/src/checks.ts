import { autoscalingProblems, replicatedRedisProblems } from 'chartwright/blocks'
import type { Context } from './helpers.ts'

export default ({ values: { redis, webserver } }: Context): string[] => [
  ...replicatedRedisProblems('redis', redis),
  ...autoscalingProblems('webserver', webserver),
]
