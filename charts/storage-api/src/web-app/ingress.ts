import type { Ingress } from 'chartwright'
import { ingress } from 'chartwright/blocks'
import { type Context, webApp } from '../helpers.ts'

export default (context: Context): Ingress | undefined =>
  context.values.webApp.enabled ? ingress(context, webApp, context.values.webApp.ingress) : undefined
