import { randomText } from 'chartwright'
import type { Context } from '../values.ts'

export default (context: Context) => {
  const tokens = context.values.hosts.map((host) => `${host} ${randomText(context, 4)}`)
  return { tokens, first: tokens.join(',') }
}
