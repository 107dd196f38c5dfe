import type { Ingress } from 'chartwright'
import { ingress } from 'chartwright/blocks'
import { type Context, webserver } from '../helpers.ts'

export default (context: Context): Ingress | undefined => ingress(context, webserver, context.values.webserver.ingress)
