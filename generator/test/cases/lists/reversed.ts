import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: v.hosts.toReversed(),
    b: [...v.hosts, v.s, 'x'].toReversed(),
    c: v.list.map((i) => `${i.name}`).reverse(),
    d: v.list
      .filter((i) => i.tls)
      .toReversed()
      .map((i) => i.port),
    e: ['a', v.s].reverse(),
  }
}
