import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: entries(v.map).some(([key, value]) => key === 'a' && value === '2'),
    b: entries(v.optmap ?? {}).every(([, value]) => value !== ''),
  }
}
