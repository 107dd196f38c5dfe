import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const m = v.optmap ?? v.limits?.extra
  return { ...(m && { labels: m }), n: m ? entries(m).map(([k, x]) => ({ k, x })) : [] }
}
