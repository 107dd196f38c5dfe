import { required } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({
  a: required('neither is set', v.on ? v.opt : v.ext?.host),
  b: required('neither is set', v.opt ?? v.s),
  c: required('never fails', v.kind),
  d: required('s may be empty', v.tls ? '' : 'x'),
})
