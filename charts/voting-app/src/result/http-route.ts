import type { HttpRoute } from 'chartwright'
import { httpRoute } from 'chartwright/blocks'
import { type Context, result } from '../helpers.ts'

export default (context: Context): HttpRoute | undefined => httpRoute(context, result, context.values.result)
