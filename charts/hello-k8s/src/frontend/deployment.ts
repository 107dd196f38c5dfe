import type { Deployment } from 'chartwright'
import { deployment, httpProbe } from 'chartwright/blocks'
import { type Context, frontend, frontendEnvironment } from '../helpers.ts'

export default (context: Context): Deployment => {
  const { image, frontend: values } = context.values

  return deployment(context, {
    part: frontend,
    values,
    image: values.image,
    pullPolicy: image.pullPolicy,
    ports: { http: 8080 },
    env: frontendEnvironment(context),
    liveness: httpProbe('/healthz'),
    readiness: httpProbe('/readyz'),
    drainSeconds: 5,
  })
}
