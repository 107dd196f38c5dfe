import { autoscalingProblems, redisProblems } from 'chartwright/blocks'
import type { Context } from './helpers.ts'

export default ({ values: { api, frontend, redis } }: Context): string[] => [
  ...autoscalingProblems('frontend', frontend),
  ...autoscalingProblems('api', api),
  ...redisProblems('redis', redis),
]
