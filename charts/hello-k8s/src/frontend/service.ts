import type { Service } from 'chartwright'
import { service } from 'chartwright/blocks'
import { type Context, frontend } from '../helpers.ts'

export default (context: Context): Service => service(context, frontend, context.values.frontend.service)
