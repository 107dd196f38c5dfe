import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const name = helper((context: Context, part: string) => `${context.release.name}-${part}`)
const url = helper((context: Context, part: string) => `http://${name(context, part)}/${context.values.s}`)
export default (context: Context) => ({
  urls: context.values.hosts.map((host) => url(context, host)),
  one: url(context, 'web'),
})
