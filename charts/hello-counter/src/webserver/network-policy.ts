import type { NetworkPolicy } from 'chartwright'
import { networkPolicy } from 'chartwright/blocks'
import { type Context, webserver } from '../helpers.ts'

export default (context: Context): NetworkPolicy | undefined => networkPolicy(context, webserver, { ports: ['http'] })
