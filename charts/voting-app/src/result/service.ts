import type { Service } from 'chartwright'
import { service } from 'chartwright/blocks'
import { type Context, hasOwnPods, result, results } from '../helpers.ts'

export default (context: Context): Service =>
  service(context, result, context.values.result.service, hasOwnPods(context) ? result : results)
