import type { Deployment } from 'chartwright'
import { deployment, httpProbe } from 'chartwright/blocks'
import { api, apiEnvironment, type Context } from '../helpers.ts'

export default (context: Context): Deployment => {
  const { image, api: values } = context.values

  return deployment(context, {
    part: api,
    values,
    image: values.image,
    pullPolicy: image.pullPolicy,
    ports: { http: 5000 },
    env: apiEnvironment(context),
    liveness: httpProbe(values.livenessPath),
    // without Redis it still answers, and the pages show what it says; /readyz would take it out of its service
    readiness: httpProbe('/healthz'),
    drainSeconds: 5,
  })
}
