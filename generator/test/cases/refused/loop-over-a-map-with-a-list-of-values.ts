import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: entries({ ...v.map, l: v.hosts }).map(([key]) => key) }
}
