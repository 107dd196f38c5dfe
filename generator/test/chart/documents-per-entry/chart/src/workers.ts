import { type Chart, entries } from 'chartwright'
import { deployment, httpProbe, service } from 'chartwright/blocks'
import type { Values } from '../schema.ts'
export default (context: Chart<Values>) =>
  entries(context.values.workers).flatMap(([name, worker]) => [
    deployment(context, {
      part: { name },
      values: worker,
      image: context.values.image,
      pullPolicy: context.values.image.pullPolicy,
      ports: { http: 8080 },
      env: { QUEUES: worker.queues.join(',') },
      liveness: httpProbe('/healthz'),
      readiness: httpProbe('/readyz'),
      drainSeconds: 5,
    }),
    service(context, { name }, worker.service),
  ])
