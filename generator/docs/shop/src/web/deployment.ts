import type { Deployment } from 'chartwright'
import { deployment, httpProbe, redisEnvironment } from 'chartwright/blocks'
import { type Context, redis, web } from '../helpers.ts'

export default (context: Context): Deployment => {
  const { image, web: values } = context.values

  return deployment(context, {
    part: web,
    values,
    image,
    pullPolicy: image.pullPolicy,
    ports: { http: 8080 },
    env: redisEnvironment(context, redis, context.values.redis),
    liveness: httpProbe('/healthz'),
    readiness: httpProbe('/readyz'),
    drainSeconds: 5,
  })
}
