import { type ContainerOptions, httpProbe } from 'chartwright/blocks'
import { type Context, pollOptions, untilItWorks, vote } from '../helpers.ts'
import { redisEnvironment } from '../redis/helpers.ts'

/** The container of vote, in whichever pod; what `env` holds is different there. */
export const voteContainer = (context: Context, env: Record<string, string> = {}): ContainerOptions => {
  const { image, vote: values } = context.values

  return {
    name: vote.name,
    values,
    image: values.image,
    pullPolicy: image.pullPolicy,
    ports: { http: 8080 },
    env: { ...redisEnvironment(context), ...env },
    envFrom: pollOptions(context),
    startup: untilItWorks,
    liveness: httpProbe('/healthz'),
    readiness: httpProbe('/healthz'),
    drainSeconds: 5,
  }
}
