import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const first = entries(v.ports ?? {}).find(([, port]) => port.port > 100)
  return { a: first ? first[0] : 'none', port: first?.[1].port }
}
