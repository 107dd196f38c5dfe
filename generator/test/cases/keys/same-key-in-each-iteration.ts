import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: Object.fromEntries(v.hosts.map((host) => [v.s, host])),
    b: Object.fromEntries(v.list.map((item) => ['k', item.port])),
    ...Object.fromEntries(entries(v.map).map(([key, value]) => [value, key])),
  }
}
