import type { Service } from 'chartwright'
import { service } from 'chartwright/blocks'
import { type Context, web } from '../helpers.ts'

export default (context: Context): Service => service(context, web, context.values.web.service)
