import type { HttpRoute } from 'chartwright'
import { httpRoute } from 'chartwright/blocks'
import { type Context, web } from '../helpers.ts'

export default (context: Context): HttpRoute | undefined => httpRoute(context, web, context.values.web)
