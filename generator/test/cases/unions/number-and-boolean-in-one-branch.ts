import { entries } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => ({
  numberFirst: entries(v.free ?? {}).map(([, value]) =>
    typeof value === 'number' ? value : typeof value === 'boolean' ? value : 'x',
  ),
  booleanFirst: entries(v.free ?? {}).map(([, value]) =>
    typeof value === 'boolean' ? value : typeof value === 'number' ? value : 'x',
  ),
  all: entries(v.free ?? {}).map(([, value]) =>
    typeof value === 'string' ? value : typeof value === 'number' ? value : typeof value === 'boolean' ? value : 'x',
  ),
})
