import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const port = v.tls ? 443 : 80
  const scheme = v.tls ? 'https' : 'http'
  return { port, scheme, url: `${scheme}://x:${port}`, ...(v.tls && { secret: v.tls ? 's' : 'never' }) }
}
