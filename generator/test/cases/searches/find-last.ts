import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: v.hosts.findLast((h) => h !== 'a') ?? 'none',
    b: v.list.findLast((i) => i.tls)?.name,
    c: ['a', v.s, 'b'].findLast((x) => x !== 'b'),
    d: [...v.hosts, v.s].findLast((h) => h !== ''),
  }
}
