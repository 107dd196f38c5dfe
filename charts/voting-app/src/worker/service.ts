import type { Service } from 'chartwright'
import { internalService } from 'chartwright/blocks'
import { type Context, hasOwnPods, worker } from '../helpers.ts'
import { httpPort } from './helpers.ts'

// nobody but Prometheus asks a worker anything
export default (context: Context): Service | undefined =>
  hasOwnPods(context) && context.values.worker.serviceMonitor.enabled
    ? internalService(context, worker, { http: httpPort })
    : undefined
