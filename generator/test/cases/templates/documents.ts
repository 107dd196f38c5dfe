import { entries, tpl } from 'chartwright'
import type { Context } from '../values.ts'

export default (context: Context) => [
  { kind: 'First' },
  ...entries(context.values.parts ?? {}).map(([, part]) => ({ kind: 'Part', env: tpl(part.env, context) })),
  ...entries(context.values.free ?? {}).flatMap(([, value]) =>
    typeof value === 'object' && !Array.isArray(value) ? [{ kind: 'Any', of: tpl(value, context) }] : [],
  ),
]
