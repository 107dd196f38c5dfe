import { dig, toYaml } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const free = v.free ?? {}
  const deep = dig('deep', 'none', v.open ?? {})
  return {
    one: dig('name', 'none', free),
    list: dig('list', [], free),
    map: dig('x', { a: v.s, b: { c: v.n } }, free),
    deep,
    given: deep !== undefined ? 'yes' : 'no',
    two: v.free?.x === undefined ? dig('x', 'y', v.n, free) : 'none',
    text: toYaml({ a: dig('size', v.s, v.open ?? {}) ?? 'null' }),
    kind: typeof deep === 'string' ? `text ${deep}` : 'other',
  }
}
