import { merge, mergeOverwrite } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const both: Record<string, string> = merge(v.map, v.optmap ?? {})
  const typed: Record<string, string | number> = mergeOverwrite(v.optmap ?? {}, { n: v.n })
  const deep: { a: { b: number; c: string }; d: string } = merge({ a: { b: 1 } }, { a: { c: v.s }, d: 'e' })
  return {
    both,
    typed,
    deep,
    over: mergeOverwrite(v.map, v.optmap ?? {}),
    read: both.a ?? 'none',
    own: merge({ a: 'x', s: v.s, n: v.n }, v.map),
    known: merge({ a: { b: 1, c: '' } }, { a: { b: 2, c: 'd' }, e: [] }),
    three: mergeOverwrite({ a: 'x' }, v.map, { z: v.s }),
    nested: merge(merge(v.map, { a: '1' }), mergeOverwrite(v.optmap ?? {}, { b: '2' })),
    deeper: merge(v.limits?.extra ?? {}, v.optmap ?? {}, { z: 'z' }),
    guarded: v.limits ? mergeOverwrite(v.limits.extra, v.optmap ?? {}) : {},
    empty: merge({}, v.map),
    spread: { first: true, ...merge(v.map, { z: 'z' }) },
    ...(v.on && { again: v.map, optional: v.optmap }),
  }
}
