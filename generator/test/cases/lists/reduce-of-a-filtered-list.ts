import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    sum: v.list.filter((i) => i.tls).reduce((sum, i) => sum + 1, 0),
    more: v.list.flatMap((i) => i.paths).reduce((n, p) => n + (p === '/a' ? 1 : 2), 0),
  }
}
