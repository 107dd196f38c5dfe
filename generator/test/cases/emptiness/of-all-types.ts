import { isEmpty } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    string: isEmpty(v.s),
    optional: isEmpty(v.opt),
    integer: isEmpty(v.n),
    decimal: isEmpty(v.ratio),
    boolean: isEmpty(v.on),
    list: isEmpty(v.hosts),
    map: isEmpty(v.map),
    optionalMap: isEmpty(v.optmap),
    interface: isEmpty(v.ext),
    optionalFields: isEmpty(v.deep),
    passed: isEmpty(v.source),
    one: isEmpty(v.tag),
    union: isEmpty(v.args),
    shape: isEmpty(v.shape),
    open: isEmpty(v.open),
    free: isEmpty(v.free),
    literals: [
      isEmpty(undefined),
      isEmpty(''),
      isEmpty('a'),
      isEmpty([]),
      isEmpty([v.s]),
      isEmpty({}),
      isEmpty({ a: 1 }),
    ],
  }
}
