import { autoscalingProblems } from 'chartwright/blocks'
import type { Context } from './helpers.ts'

export default ({ values: { api, frontend } }: Context): string[] => [
  ...autoscalingProblems('frontend', frontend),
  ...autoscalingProblems('api', api),
]
