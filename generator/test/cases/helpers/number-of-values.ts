import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const first = helper(({ values: v }: Context) => v.list[0]?.port ?? v.n)
const whole = helper((_: Context, n: number) => n)

export default (context: Context) => {
  const v = context.values
  return { a: first(context), b: first(context) * 2, c: whole(context, v.n), d: [whole(context, 3000000)] }
}
