import { isEmpty } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const { free, open } = v
  return {
    ...(!isEmpty(free?.name) && { name: free?.name }),
    ...(isEmpty(free?.a) ? { a: 'empty' } : { a: free?.a }),
    b: isEmpty(free?.b) ? 'empty' : free?.b,
    c: isEmpty(free?.c) && !isEmpty(free?.d),
    d: isEmpty(free?.d),
    late: isEmpty(v.free?.[v.s]),
    both: !isEmpty(open?.size) || !isEmpty(open?.list) ? 'some' : 'none',
    kinds: Object.entries(v.map).length > 0 && isEmpty(open?.empty),
    text: `${isEmpty(free?.x)}`,
    given: !isEmpty(free?.x) && free?.x !== undefined,
  }
}
