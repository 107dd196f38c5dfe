import type { Service } from 'chartwright'
import { service } from 'chartwright/blocks'
import { type Context, storage } from '../helpers.ts'

export default (context: Context): Service => service(context, storage, context.values.storage.service)
