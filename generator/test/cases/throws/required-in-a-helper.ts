import { helper, required } from 'chartwright'
import type { Context } from '../values.ts'

const host = helper((context: Context, message: string) => `${required(message, context.values.ext?.host)}.local`)

export default (context: Context) => {
  const url = host(context, 'host is missing')
  return { url: context.values.on ? url : 'none' }
}
