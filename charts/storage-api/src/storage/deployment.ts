import type { Deployment } from 'chartwright'
import { deployment, httpProbe } from 'chartwright/blocks'
import { type Context, storage } from '../helpers.ts'
import { claimName, withTheVolume } from './helpers.ts'

const folder = '/storage'

export default (context: Context): Deployment => {
  const { image, storage: values } = context.values

  return deployment(context, {
    part: storage,
    values,
    image: values.image,
    pullPolicy: image.pullPolicy,
    ports: { http: 5000 },
    env: { STO_STORAGE: folder },
    liveness: httpProbe('/healthz'),
    readiness: httpProbe('/readyz'),
    drainSeconds: 5,
    volumes: { storage: { persistentVolumeClaim: { claimName: claimName(context) } } },
    volumeMounts: { storage: { mountPath: folder } },
    affinity: withTheVolume(context),
  })
}
