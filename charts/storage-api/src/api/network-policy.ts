import type { NetworkPolicy } from 'chartwright'
import { networkPolicy } from 'chartwright/blocks'
import { api, type Context } from '../helpers.ts'

export default (context: Context): NetworkPolicy | undefined => networkPolicy(context, api, { ports: ['http'] })
