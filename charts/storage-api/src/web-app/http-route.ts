import type { HttpRoute } from 'chartwright'
import { httpRoute } from 'chartwright/blocks'
import { type Context, webApp } from '../helpers.ts'

export default (context: Context): HttpRoute | undefined =>
  context.values.webApp.enabled ? httpRoute(context, webApp, context.values.webApp) : undefined
