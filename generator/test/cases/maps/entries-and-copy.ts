import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({
  env: entries(v.map).map(([name, value]) => ({ name, value })),
  copy: { ...v.map, fixed: 'yes' },
})
