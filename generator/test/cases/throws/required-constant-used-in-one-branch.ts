import { required } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const opt = required('opt is missing', v.opt)
  return v.on ? { opt, again: opt } : { s: v.s }
}
