import { type ContainerOptions, httpProbe } from 'chartwright/blocks'
import { type Context, pollOptions, result, untilItWorks } from '../helpers.ts'
import { postgresEnvironment } from '../postgres/helpers.ts'

/** The container of result, in whichever pod; what `env` holds is different there. */
export const resultContainer = (context: Context, env: Record<string, string> = {}): ContainerOptions => {
  const { image, result: values } = context.values

  return {
    name: result.name,
    values,
    image: values.image,
    pullPolicy: image.pullPolicy,
    ports: { http: 8080 },
    env: { ...postgresEnvironment(context), ...env },
    envFrom: pollOptions(context),
    startup: untilItWorks,
    liveness: httpProbe('/healthz'),
    readiness: httpProbe('/healthz'),
    drainSeconds: 5,
  }
}
