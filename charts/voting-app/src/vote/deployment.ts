import type { Deployment } from 'chartwright'
import { deployment } from 'chartwright/blocks'
import { type Context, hasOwnPods, vote } from '../helpers.ts'
import { voteContainer } from './helpers.ts'

export default (context: Context): Deployment | undefined =>
  hasOwnPods(context)
    ? deployment(context, { ...voteContainer(context), part: vote, values: context.values.vote })
    : undefined
