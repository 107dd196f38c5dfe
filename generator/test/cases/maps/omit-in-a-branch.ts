import { omit } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { b: 1, ...(v.opt != null ? omit({ [v.opt]: v.s, ...v.map, ...(v.tls && { k: 'x' }) }, 'a') : {}) }
}
