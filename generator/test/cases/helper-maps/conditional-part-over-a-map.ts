import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const more = helper(({ values: v }: Context) => ({ x: 'y', ...(v.on && { a: 'on' }) }))

export default (context: Context) => {
  const v = context.values
  return { m: { ...v.map, ...more(context) } }
}
