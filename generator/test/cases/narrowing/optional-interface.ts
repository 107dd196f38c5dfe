import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const e = v.ext ?? (v.on ? { host: 'known', port: 1 } : undefined)
  return { a: e ? e.host : 'none', ...(e && { port: e.port, url: `${e.host}:${e.port}` }) }
}
