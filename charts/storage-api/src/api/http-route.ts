import type { HttpRoute } from 'chartwright'
import { httpRoute } from 'chartwright/blocks'
import { api, type Context } from '../helpers.ts'

export default (context: Context): HttpRoute | undefined => httpRoute(context, api, context.values.api)
