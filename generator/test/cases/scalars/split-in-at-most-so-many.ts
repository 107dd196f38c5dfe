import { splitN } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    two: splitN(v.s, ' ', 2),
    dots: splitN(`${v.s}.x.y.`, '.', 2),
    first: splitN(`${v.s}:x`, ':', 2)[0],
    late: splitN(`${v.s}|x|${v.s}`, '|', v.n + 1),
    known: splitN('a:b:c', ':', 2),
  }
}
