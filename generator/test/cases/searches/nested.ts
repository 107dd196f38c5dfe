import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: v.list.some((i) => i.paths.some((p) => v.hosts.includes(p))),
    b: v.list.find((i) => i.paths.every((p) => p !== '/a'))?.name,
  }
}
