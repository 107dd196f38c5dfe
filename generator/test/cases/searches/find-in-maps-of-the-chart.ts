import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    found: v.hosts.map((one, index) => ({ name: one, port: index + 1 })).find((item) => item.name === v.s),
    last: v.n,
  }
}
