import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    ports: entries(v.ports ?? {}).map(([name, { port, name: other }]) => ({ name: other ?? name, port })),
    count: Object.keys({ a: 1 }).length,
  }
}
