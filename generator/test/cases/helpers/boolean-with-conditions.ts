import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const check = helper(({ values: v }: Context) => {
  if (v.opt === undefined) return false
  if (v.on) return v.hosts.length > 1
  return true
})

export default (context: Context) => {
  const v = context.values
  if (!check(context)) return { none: true }
  return { a: check(context), list: v.hosts.filter(() => check(context)) }
}
