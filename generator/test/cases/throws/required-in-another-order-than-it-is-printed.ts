import { required } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const opt = required('opt is missing', v.opt)
  const host = required('host is missing', v.ext?.host)
  return { host, opt, both: `${opt}-${host}` }
}
