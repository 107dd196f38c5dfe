import type { NetworkPolicy } from 'chartwright'
import { networkPolicy } from 'chartwright/blocks'
import { type Context, webApp } from '../helpers.ts'

export default (context: Context): NetworkPolicy | undefined =>
  context.values.webApp.enabled ? networkPolicy(context, webApp, { ports: ['http'] }) : undefined
