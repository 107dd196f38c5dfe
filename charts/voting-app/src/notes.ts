import { ingressUrl, openService } from 'chartwright/blocks'
import { type Context, hasOwnPods, result, vote } from './helpers.ts'
import { hasPod } from './postgres/helpers.ts'

/** What goes with the pods. */
const risks = (context: Context): string[] => {
  const { redis, postgres } = context.values
  if (!hasOwnPods(context)) return ['', 'Votes are stored in the pods: whoever deletes one, deletes what it holds.']
  return [
    ...(redis.external || redis.persistence.enabled
      ? []
      : ['', 'Votes that wait are lost when the pod of Redis goes: set redis.persistence.enabled to keep them.']),
    ...(hasPod(context) && !postgres.persistence.enabled
      ? [
          '',
          'All votes are lost when the pod of Postgres goes: set postgres.persistence.enabled to keep them. Else a',
          'helm upgrade --reset-then-reuse-values makes the tables again.',
        ]
      : []),
  ]
}

export default (context: Context): string[] => {
  const { values } = context

  return [
    'Vote:',
    ...ingressUrl(values.vote.ingress),
    ...openService(context, vote, values.vote.service),
    '',
    'See the result:',
    ...ingressUrl(values.result.ingress),
    ...openService(context, result, values.result.service, 8081),
    ...risks(context),
    '',
    `Try it out with: helm test ${context.release.name} --namespace ${context.release.namespace}`,
  ]
}
