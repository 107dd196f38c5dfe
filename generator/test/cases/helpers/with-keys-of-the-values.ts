import { helper } from 'chartwright'
import type { Context } from '../values.ts'

const labels = helper(({ values: v, release }: Context) => ({ app: release.name, s: v.s, ...v.map }))
const wider = helper((context: Context, extra: Record<string, string>) => ({ ...labels(context), ...extra, last: '1' }))

export default (context: Context) => {
  const { values: v } = context
  return {
    labels: labels(context),
    before: { a: 'x', ...labels(context) },
    after: { ...labels(context), a: 'x', o: v.s },
    between: { z: v.s, ...labels(context), ...v.optmap, last: '1' },
    conditional: { ...(v.on && labels(context)), tier: 'web' },
    twice: { ...labels(context), ...wider(context, v.map) },
    optional: { ...labels(context), opt: v.opt, list: v.hosts },
    deep: { ...labels(context), ...(v.tls ? { b: 'tls', deep: { x: v.s } } : { b: 'plain' }) },
  }
}
