import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const more = helper(({ values: v }: Context) => ({ x: 'y', a: v.s }))

export default (context: Context) => {
  const v = context.values
  return { m: { ...(v.on ? more(context) : {}), ...v.map } }
}
