import { required } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const opt = required('opt is missing', v.opt)
  const host = v.on ? required(`host is missing for ${v.s}`, v.ext?.host) : 'none'
  return { a: v.tls ? 1 : host }
}
