import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    names: v.list
      .filter((i) => i.tls)
      .map(({ name, port }) => `${name}:${port}`)
      .join(','),
    has: v.list
      .filter((i) => i.tls)
      .map((i) => i.name)
      .includes(v.s),
    sum: v.list
      .filter((i) => i.tls)
      .map((i) => i.port % 1000)
      .reduce((a, b) => a + b, 0),
  }
}
