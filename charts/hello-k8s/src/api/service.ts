import type { Service } from 'chartwright'
import { service } from 'chartwright/blocks'
import { api, type Context } from '../helpers.ts'

export default (context: Context): Service => service(context, api, context.values.api.service)
