import type { Service } from 'chartwright'
import { service } from 'chartwright/blocks'
import { type Context, webApp } from '../helpers.ts'

export default (context: Context): Service | undefined =>
  context.values.webApp.enabled ? service(context, webApp, context.values.webApp.service) : undefined
