import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const more = helper(({ values: v }: Context, with_: string) => ({ own: with_, ...(v.tls && { a: v.kind }) }))

export default (context: Context) => {
  const v = context.values
  return { ...(v.on ? { name: 'x' } : more(context, 'a')), x: 1, ...more(context, 'b') }
}
