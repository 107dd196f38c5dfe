import type { Ingress } from 'chartwright'
import { ingress } from 'chartwright/blocks'
import { api, type Context } from '../helpers.ts'

export default (context: Context): Ingress | undefined => ingress(context, api, context.values.api.ingress)
