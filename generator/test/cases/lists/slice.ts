import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: v.hosts.slice(1), b: v.list.slice(0, 1).map((i) => i.name), c: v.hosts.slice(1, 3).join(',') }
}
