import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    known: Array.from({ length: 2 }, (_, i) => `${v.s}-${i}`),
    late: Array.from({ length: v.zero === undefined ? 3 : 1 }, (_, i) => ({ name: `x-${i}` })),
    list: Array.from(v.hosts, (host, index) => `${index}${host}`),
    copy: Array.from(v.hosts),
    set: Array.from(new Set(['a', 'b']), (name) => name + v.s),
    values: Array.from(new Map([['a', v.n]]).values()),
    pairs: Array.from(new Map([['a', v.n]])).map(([key, value]) => ({ key, value })),
    ports: Array.from({ length: Math.min(v.n, 4) }, (_, index) => v.n + index),
  }
}
