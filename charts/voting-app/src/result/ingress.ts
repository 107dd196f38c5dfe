import type { Ingress } from 'chartwright'
import { ingress } from 'chartwright/blocks'
import { type Context, result } from '../helpers.ts'

export default (context: Context): Ingress | undefined => ingress(context, result, context.values.result.ingress)
