import { required } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({
  ...(v.on && { labels: { app: required('s is missing', v.s), ...v.map } }),
  overridden: required('opt is missing', v.opt),
  args: ['a', required('s is missing', v.s), ...(v.tls ? [required('opt is missing', v.opt)] : [])],
  ...(required('s is missing', v.s) === 'x' && v.on ? { overridden: 'x' } : {}),
  either: v.on || required('opt is missing', v.opt) === 'a' ? 'yes' : 'no',
})
