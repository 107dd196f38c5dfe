import type { Deployment } from 'chartwright'
import { deployment, httpProbe } from 'chartwright/blocks'
import { type Context, webApp } from '../helpers.ts'

export default (context: Context): Deployment | undefined => {
  const { image, webApp: values } = context.values
  if (!values.enabled) return undefined

  return deployment(context, {
    part: webApp,
    values,
    image: values.image,
    pullPolicy: image.pullPolicy,
    minReadySeconds: values.minReadySeconds,
    ports: { http: 5000 },
    liveness: httpProbe('/healthz'),
    readiness: httpProbe('/readyz'),
    drainSeconds: 5,
  })
}
