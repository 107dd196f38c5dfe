import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: [[v.s], v.hosts, ...v.hosts.map((host) => [host])],
    b: [...v.hosts, ...v.list.flatMap((item) => item.paths)],
    c: [],
  }
}
