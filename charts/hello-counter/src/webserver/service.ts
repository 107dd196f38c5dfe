import type { Service } from 'chartwright'
import { service } from 'chartwright/blocks'
import { type Context, webserver } from '../helpers.ts'

export default (context: Context): Service => service(context, webserver, context.values.webserver.service)
