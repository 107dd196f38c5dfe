import { semverCompare } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: semverCompare('>=1.4.0-0', v.s) }
}
