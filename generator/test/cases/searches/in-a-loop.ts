import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: v.list.map((i) => ({
      name: i.name,
      first: i.paths.find((p) => p !== '/a') ?? '/',
      known: v.hosts.some((h) => h === i.name),
    })),
  }
}
