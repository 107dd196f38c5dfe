import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  if (!v.ext) return { none: true }
  const url = `http://${v.ext.host}`
  return { a: v.on ? url : 'off', b: v.tls ? url : 'plain', list: v.hosts.map((host) => `${url}/${host}`) }
}
