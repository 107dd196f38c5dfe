import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const m: Record<string, string> = {}
  for (const [k, x] of entries(v.map)) m[k] = x
  return { m, n: Object.keys(m).length }
}
