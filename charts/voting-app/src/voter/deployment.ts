import type { Deployment } from 'chartwright'
import { container } from 'chartwright/blocks'
import { type Context, hasOwnPods, podWithStore, voter } from '../helpers.ts'
import { redisServer } from '../redis/helpers.ts'
import { voteContainer } from '../vote/helpers.ts'

export default (context: Context): Deployment | undefined => {
  if (hasOwnPods(context)) return undefined

  return podWithStore(context, voter, context.values.vote, {
    hostAliases: [{ ip: '127.0.0.1', hostnames: ['redis'] }],
    // starts before the other containers and ends after them
    initContainers: [{ ...redisServer(context), restartPolicy: 'Always' }],
    containers: [container(context, voteContainer(context, { REDIS_HOST: 'redis' }))],
    volumes: { data: { emptyDir: {} } },
  })
}
