import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let secure = false
  let last = 'none'
  for (const item of v.list) if (item.tls) secure = true
  for (const [key, value] of entries(v.map)) {
    if (value === v.s) last = key
  }
  let n = 0
  for (const i of v.list) {
    const double = i.port * 2
    if (double > 100) n += double
    else if (i.tls) n -= 1
  }
  return { secure, a: secure ? 1 : 2, last, n }
}
