import { required, upper } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({
  opt: required('opt is missing', v.opt),
  text: `${required('s is missing', v.s)}-${v.n}`,
  port: required('zero is missing', v.zero),
  test: required('s is missing', v.s) === 'x' ? 'x' : 'other',
  upper: v.on ? upper(required('s is missing', v.s)) : 'off',
  ratio: required('ratio is missing', v.ratio),
})
