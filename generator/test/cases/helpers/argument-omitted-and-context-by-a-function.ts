import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const greet = helper((_: Context, whom: string, mark?: string) => `hello ${whom}${mark ?? '.'}`)

export default (whole: Context) => {
  const v = whole.values
  const context = () => whole
  return { a: greet(context(), 'x'), b: greet(context(), v.s, v.opt), c: greet(context(), v.kind, 'y') }
}
