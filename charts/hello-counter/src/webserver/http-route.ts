import type { HttpRoute } from 'chartwright'
import { httpRoute } from 'chartwright/blocks'
import { type Context, webserver } from '../helpers.ts'

export default (context: Context): HttpRoute | undefined => httpRoute(context, webserver, context.values.webserver)
