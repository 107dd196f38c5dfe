import type { Deployment } from 'chartwright'
import { deployment } from 'chartwright/blocks'
import { type Context, hasOwnPods, worker } from '../helpers.ts'
import { workerContainer } from './helpers.ts'

export default (context: Context): Deployment | undefined =>
  hasOwnPods(context)
    ? deployment(context, { ...workerContainer(context), part: worker, values: context.values.worker })
    : undefined
