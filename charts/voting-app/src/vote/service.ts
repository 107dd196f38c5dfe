import type { Service } from 'chartwright'
import { service } from 'chartwright/blocks'
import { type Context, hasOwnPods, vote, voter } from '../helpers.ts'

export default (context: Context): Service =>
  service(context, vote, context.values.vote.service, hasOwnPods(context) ? vote : voter)
