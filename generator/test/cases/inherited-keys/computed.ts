import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: Object.fromEntries(entries(v.map).map(([k, x]) => [k, x])),
    b: { [v.s]: 'x', ...v.map },
    c: { ...v.map, [v.s]: 'y' },
  }
}
