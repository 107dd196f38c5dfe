import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const url = (host: string, port?: number) => (port === undefined ? host : `${host}:${port}`)
  return { a: url(v.s), b: url(v.s, v.n), c: url(v.s, v.zero) }
}
