import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  let n: number | undefined
  let host = 'none'
  if (v.on) {
    if (v.ext) {
      host = v.ext.host
      n = v.ext.port
    } else if (v.tls) n = 443
    if (n !== undefined && n > 3) host = `${host}:${n}`
  }
  return { host, n, sum: (n ?? 0) + 1 }
}
