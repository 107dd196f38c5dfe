import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let port = 80
  if (v.tls) {
    port = 443
  }
  return { port, n: v.n }
}
