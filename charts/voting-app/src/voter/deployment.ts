import { type Deployment, partName, selectorLabels } from 'chartwright'
import { container, partLabels, podSpec, withoutGap } from 'chartwright/blocks'
import { type Context, hasOwnPods, voter } from '../helpers.ts'
import { redisServer } from '../redis/helpers.ts'
import { voteContainer } from '../vote/helpers.ts'

export default (context: Context): Deployment | undefined => {
  if (hasOwnPods(context)) return undefined
  const { vote } = context.values

  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: partName(context, voter.name), labels: partLabels(context, voter) },
    spec: {
      // two would have two stores
      replicas: 1,
      selector: { matchLabels: selectorLabels(context, voter.name) },
      strategy: withoutGap,
      template: {
        metadata: { annotations: vote.podAnnotations, labels: { ...vote.podLabels, ...partLabels(context, voter) } },
        spec: podSpec(context, {
          values: vote,
          hostAliases: [{ ip: '127.0.0.1', hostnames: ['redis'] }],
          // starts before the other containers and ends after them
          initContainers: [{ ...redisServer(context), restartPolicy: 'Always' }],
          containers: [container(context, voteContainer(context, { REDIS_HOST: 'redis' }))],
          volumes: { data: { emptyDir: {} } },
        }),
      },
    },
  }
}
