import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  const isSet = v.hosts.length > 0 || v.on
  const both = { ...(v.hosts.length > 0 && { hosts: v.hosts }), ...(v.map['a'] !== undefined && { a: v.map['a'] }) }
  return {
    ...(isSet && { all: [...(v.on ? ['on'] : []), ...v.hosts] }),
    ...((v.hosts.length > 0 || v.map['a'] !== undefined) && { both }),
    ...(v.on && v.tls && { more: { ...(v.tls && { tls: 1 }), ...(v.opt && { opt: v.opt }) } }),
    ...(!(v.on || v.tls) ? { neither: [...(v.on ? ['on'] : []), ...(v.opt ? ['opt'] : [])] } : {}),
  }
}
