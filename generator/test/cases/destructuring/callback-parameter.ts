import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return { a: v.list.map(({ name, port = 80, tls, ...rest }) => ({ name, port, tls })) }
}
