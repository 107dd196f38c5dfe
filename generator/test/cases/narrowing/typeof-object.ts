import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({
  maps: entries(v.free ?? {}).flatMap(([name, value]) =>
    typeof value === 'object' && !Array.isArray(value) ? [{ name, value }] : [],
  ),
  lists: entries(v.free ?? {}).flatMap(([name, value]) =>
    typeof value === 'object' && Array.isArray(value) ? [{ name, value }] : [],
  ),
  kinds: entries(v.free ?? {}).map(([, value]) =>
    typeof value === 'object' ? 'object' : typeof value === 'string' ? value : 'scalar',
  ),
  not: entries(v.free ?? {})
    .filter(([, value]) => typeof value !== 'object')
    .map(([name]) => name),
  argument: typeof v.args === 'object' ? 'some' : 'none',
})
