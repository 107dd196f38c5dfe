import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const count = helper(({ values: v }: Context) => v.hosts.length + v.n)

export default (context: Context) => {
  const v = context.values
  return {
    a: count(context),
    b: count(context) + 1,
    c: `n${count(context)}`,
    d: count(context) > 3,
    e: [count(context)],
    f: String(count(context)),
  }
}
