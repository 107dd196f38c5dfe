import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const some = helper(({ values: v }: Context, last: string) => [
  ...v.hosts.filter((h) => h !== 'x'),
  ...(v.on ? [last] : []),
])

export default (context: Context) => {
  const v = context.values
  return { a: some(context, 'z').length > 0 ? some(context, 'z') : undefined, ...(v.tls && { b: some(context, v.s) }) }
}
