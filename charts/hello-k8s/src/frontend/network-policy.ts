import type { NetworkPolicy } from 'chartwright'
import { networkPolicy } from 'chartwright/blocks'
import { type Context, frontend } from '../helpers.ts'

export default (context: Context): NetworkPolicy | undefined => networkPolicy(context, frontend, { ports: ['http'] })
