import type { Deployment } from 'chartwright'
import { deployment } from 'chartwright/blocks'
import { type Context, hasOwnPods, result } from '../helpers.ts'
import { resultContainer } from './helpers.ts'

export default (context: Context): Deployment | undefined =>
  hasOwnPods(context)
    ? deployment(context, { ...resultContainer(context), part: result, values: context.values.result })
    : undefined
