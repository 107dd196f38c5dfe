import type { Ingress } from 'chartwright'
import { ingress } from 'chartwright/blocks'
import { type Context, web } from '../helpers.ts'

export default (context: Context): Ingress | undefined => ingress(context, web, context.values.web.ingress)
