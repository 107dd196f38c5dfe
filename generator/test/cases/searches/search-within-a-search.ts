import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const known = entries({ ...v.map, ...v.optmap }).some(() => !!v.opt)
  return { found: v.list.filter((item) => item.tls).find(() => known)?.name }
}
