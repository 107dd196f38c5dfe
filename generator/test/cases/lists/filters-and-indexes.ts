import type { Context } from '../values.ts'

export default ({ values: v }: Context) => {
  return {
    a: v.hosts.filter((host) => host !== 'a').map((host) => `${host}!`),
    b: v.hosts.map((host, index) => ({ host, index })),
    c: v.list.filter((item) => item.tls).flatMap((item) => item.paths.map((path) => `${item.name}${path}`)),
    d: v.hosts.length > 1,
    e: v.hosts.includes('b'),
  }
}
