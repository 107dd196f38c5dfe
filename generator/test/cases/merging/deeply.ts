import { merge, mergeOverwrite, toYaml } from 'chartwright'
import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const defaults = { name: 'x', a: { b: [1], c: { d: v.n } }, d: { e: false, f: v.hosts }, hosts: v.hosts, map: v.map }
  const free = v.free ?? {}
  return {
    first: merge(free, defaults),
    last: mergeOverwrite(defaults, free),
    text: toYaml(mergeOverwrite(defaults, free, { z: v.s })),
    item: [merge({ hosts: v.hosts, map: { x: v.map } }, { hosts: ['none'], map: { x: { y: 'z' } } })],
    kept: mergeOverwrite({ hosts: ['none'], map: { y: 'z' } }, { hosts: v.hosts, map: v.map }),
    passed: merge(v.source ?? {}, { emptyDir: { medium: 'Memory' }, name: 'other' }),
    over: mergeOverwrite({ emptyDir: { medium: 'Memory' }, name: 'other' }, v.source ?? {}),
    interface: merge(v.ext ?? {}, { host: 'none', n: v.n }),
    inner: mergeOverwrite(defaults, { a: { c: { e: 'f' } } }).a.c.d,
    queues: merge(v.queues ?? {}, { no: { replicas: 3 } }),
    values: { free: v.free, hosts: v.hosts, map: v.map },
  }
}
