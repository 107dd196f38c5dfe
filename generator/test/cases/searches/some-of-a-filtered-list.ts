import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: v.list.filter((i) => i.tls).some((i) => i.port > 100),
    b: v.list.map((i) => i.name).every((n) => n !== '' || v.on),
    c: v.list.flatMap((i) => i.paths).some((p) => p === '/a'),
    d: v.list.filter((i) => i.tls)[0]?.name,
  }
}
