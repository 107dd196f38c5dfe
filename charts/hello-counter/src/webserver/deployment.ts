import type { Deployment } from 'chartwright'
import { deployment, httpProbe } from 'chartwright/blocks'
import { type Context, webserver, webserverEnvironment } from '../helpers.ts'

export default (context: Context): Deployment => {
  const { image, webserver: values } = context.values

  return deployment(context, {
    part: webserver,
    values,
    image,
    pullPolicy: image.pullPolicy,
    ports: { http: 8080 },
    env: webserverEnvironment(context),
    liveness: httpProbe('/healthz'),
    readiness: httpProbe('/readyz'),
    drainSeconds: 5,
  })
}
