import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const make =
    (prefix: string) =>
    (name: string) =>
    (suffix = 'z') =>
      `${prefix}-${name}-${suffix}`
  const withS = make(v.s)
  return {
    a: withS('x')(),
    b: v.hosts.map((h) => withS(h)(v.kind)),
    c: [1, 2].map((i) => make(`${i}`)).map((f) => f(v.s)()),
  }
}
