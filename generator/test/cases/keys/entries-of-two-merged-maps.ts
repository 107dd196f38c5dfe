import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    env: entries({ A: v.s, ...v.map, ...v.optmap }).map(([name, value]) => ({ name, value })),
    map: Object.fromEntries(entries({ ...v.map, ...v.optmap }).map(([key, value]) => [key, value])),
  }
}
