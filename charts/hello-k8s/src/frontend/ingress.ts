import type { Ingress } from 'chartwright'
import { ingress } from 'chartwright/blocks'
import { type Context, frontend } from '../helpers.ts'

export default (context: Context): Ingress | undefined => ingress(context, frontend, context.values.frontend.ingress)
