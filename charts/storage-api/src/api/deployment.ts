import type { Deployment } from 'chartwright'
import { deployment, httpProbe } from 'chartwright/blocks'
import { api, type Context, storageUrl } from '../helpers.ts'

export default (context: Context): Deployment => {
  const { image, api: values } = context.values

  return deployment(context, {
    part: api,
    values,
    image: values.image,
    pullPolicy: image.pullPolicy,
    ports: { http: 5001 },
    env: { STO_API: storageUrl(context) },
    liveness: httpProbe('/healthz'),
    // without the storage API it still answers, and says so; /readyz would take it out of its service
    readiness: httpProbe('/healthz'),
    drainSeconds: 5,
  })
}
