import type { Ingress } from 'chartwright'
import { ingress } from 'chartwright/blocks'
import { type Context, vote } from '../helpers.ts'

export default (context: Context): Ingress | undefined => ingress(context, vote, context.values.vote.ingress)
