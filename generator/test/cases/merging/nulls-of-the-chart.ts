import { fromYaml, merge, mergeOverwrite } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    read: fromYaml('a: ~\nb: {c: ~}'),
    all: merge({ a: null, b: 1 }, { c: null }),
    over: mergeOverwrite({ a: 1, b: 1 }, { a: null, d: { e: null } }),
    s: v.s,
  }
}
