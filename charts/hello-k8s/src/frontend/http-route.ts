import type { HttpRoute } from 'chartwright'
import { httpRoute } from 'chartwright/blocks'
import { type Context, frontend } from '../helpers.ts'

export default (context: Context): HttpRoute | undefined => httpRoute(context, frontend, context.values.frontend)
