import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const secure = v.list.some((i) => i.tls)
  return { port: secure ? 443 : 80, scheme: secure ? 'https' : 'http', secure }
}
