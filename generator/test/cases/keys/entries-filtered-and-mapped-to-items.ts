import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: entries(v.map)
      .filter(([k]) => k !== 'a')
      .map(([k, x]) => ({ k, x })),
    b: entries(v.ports ?? {})
      .filter(([, p]) => p.port > 80)
      .map(([name, { port }]) => ({ name, port })),
  }
}
