import { autoscalingProblems, redisProblems } from 'chartwright/blocks'
import { type Context, hasOwnPods } from './helpers.ts'

const problem = (found: boolean, text: string): string[] => (found ? [text] : [])

const ownStores = 'layout two-pods stores all in its own pods. Remove it, or set layout to default.'
const onePod = 'layout two-pods has one pod of each kind. Set it to false, or layout to default.'

/** What the layout two-pods has no place for. */
const inTwoPods = ({ values }: Context): string[] => {
  const { vote, worker, result, redis, postgres } = values
  return [
    ...problem(!!redis.external, `redis.external: ${ownStores}`),
    ...problem(!!postgres.external, `postgres.external: ${ownStores}`),
    ...problem(postgres.cluster.enabled, `postgres.cluster.enabled: ${onePod}`),
    ...problem(vote.autoscaling.enabled, `vote.autoscaling.enabled: ${onePod}`),
    ...problem(worker.autoscaling.enabled, `worker.autoscaling.enabled: ${onePod}`),
    ...problem(result.autoscaling.enabled, `result.autoscaling.enabled: ${onePod}`),
  ]
}

export default (context: Context): string[] => {
  const { vote, worker, result, redis, postgres } = context.values

  return [
    ...(hasOwnPods(context) ? [] : inTwoPods(context)),
    ...problem(
      !!postgres.external && postgres.cluster.enabled,
      'postgres.external: there is a cluster already. Set postgres.cluster.enabled to false, or remove postgres.external.',
    ),
    ...redisProblems('redis', redis),
    ...autoscalingProblems('vote', vote),
    ...autoscalingProblems('worker', worker),
    ...autoscalingProblems('result', result),
  ]
}
