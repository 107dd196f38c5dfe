import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    first: v.hosts[0],
    last: v.hosts.at(-1),
    name: v.list[0]?.name,
    port: v.list.at(-1)?.port,
    path: v.list[0]?.paths[0],
  }
}
