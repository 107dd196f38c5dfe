import type { HttpRoute } from 'chartwright'
import { httpRoute } from 'chartwright/blocks'
import { type Context, vote } from '../helpers.ts'

export default (context: Context): HttpRoute | undefined => httpRoute(context, vote, context.values.vote)
