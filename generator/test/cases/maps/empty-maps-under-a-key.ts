import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: { ...v.parts },
    b: v.parts?.a,
    c: entries(v.parts ?? {}).map(([name, part]) => ({ name, part, env: part.env })),
    d: v.parts?.[v.s],
  }
}
