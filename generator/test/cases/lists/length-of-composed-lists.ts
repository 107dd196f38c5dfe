import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: v.hosts.filter((h) => h !== 'a').length,
    b: v.list.filter((i) => i.tls).length > 0,
    c: v.list.map((i) => i.name).length,
    d: v.list.flatMap((i) => i.paths).length === 0,
    e: [...v.hosts, 'x'].length,
    f: [...(v.on ? ['y'] : []), 'x'].length,
  }
}
