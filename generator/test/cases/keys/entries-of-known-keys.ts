import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    env: entries({ Z: 'last', A: v.s, O: v.opt, ...(v.on && { M: 'on' }) }).map(([name, value]) => ({ name, value })),
  }
}
